using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.Versioning;
using SocketSnapshot.Providers;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Asks for one protocol after the other and keeps the answers.</summary>
[SupportedOSPlatform("linux")]
internal sealed class SockDiagCapture(SockDiagDrain drain, SocketTableOptions options)
{
    private readonly InterfaceNames _interfaces = InterfaceNames.Of(options);
    private readonly List<SocketRecords> _records = [];
    private readonly List<SockDiagDump> _dumps = [];
    private readonly List<string> _warnings = [];
    private SocketProtocols _served;

    /// <summary>TCP comes last. Both families in one walk of the hash table where the kernel can, for the walk is what takes the time.</summary>
    internal void Take(SocketProtocol protocol)
    {
        var states = options.StatesOf(protocol);
        var extensions = SockDiagExtensions.Of(options.Details);
        if (protocol == SocketProtocol.Tcp && options is { IncludeIPv4: true, IncludeIPv6: true }
            && Take(new SockDiagRequest(protocol, AddressFamily.Unspecified, states, extensions), drain.TakeLast) == 0)
        {
            return;
        }

        var last = protocol == SocketProtocol.Tcp ? options.Families().LastOrDefault() : AddressFamily.Unspecified;
        var errors = options.Families()
            .Select(family => Take(new SockDiagRequest(protocol, family, states, extensions), family == last ? drain.TakeLast : drain.Take)).ToList();
        foreach (var error in errors.Where(error => error != 0 && !SockDiagProvider.MeansNotSupported(error)))
        {
            // The next provider is asked only for a protocol of which no family was served.
            _warnings.Add(errors.Contains(0) ? DiagRecords.ShortfallText(protocol, new Win32Exception(error).Message) : SockDiagProvider.RefusalText(error));
        }
    }

    internal SocketReading ToReading(Action release) => new(_served, _records, _warnings) { Release = release, Write = Write };

    private void Write(Stream stream)
    {
        foreach (var dump in _dumps)
        {
            DumpWriter.Write(dump, stream);
        }
    }

    /// <summary>0, or the errno the kernel answered with.</summary>
    private int Take(SockDiagRequest request, Func<IDiagRequest, SockDiagDump> take)
    {
        var dump = take(request);
        if (dump.Error != 0)
        {
            return dump.Error;
        }

        _dumps.Add(dump);
        _served |= request.Protocol.ToSet();
        foreach (var family in request.Family == AddressFamily.Unspecified ? options.Families() : [request.Family])
        {
            _records.Add(new SockDiagRecords(request.Protocol, family, dump, _interfaces, options.Details));
        }

        return 0;
    }
}
