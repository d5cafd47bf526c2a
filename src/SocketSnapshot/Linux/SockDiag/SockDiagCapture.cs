using System.Net.Sockets;
using System.Runtime.Versioning;
using SocketSnapshot.Providers;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Asks for one protocol after the other and keeps the answers.</summary>
[SupportedOSPlatform("linux")]
internal sealed class SockDiagCapture(SockDiagDrain drain, SocketTableOptions options)
{
    private readonly InterfaceNames _interfaces = new();
    private readonly List<SocketRecords> _records = [];
    private readonly List<string> _warnings = [];
    private SocketProtocols _served;

    /// <summary>Both families in one walk of the hash table where the kernel can, for the walk is what takes the time.</summary>
    internal void Take(SocketProtocol protocol)
    {
        var states = options.StatesOf(protocol);
        if (protocol == SocketProtocol.Tcp && options is { IncludeIPv4: true, IncludeIPv6: true }
            && Take(new SockDiagRequest(protocol, AddressFamily.Unspecified, states)))
        {
            return;
        }

        foreach (var family in options.Families())
        {
            Take(new SockDiagRequest(protocol, family, states));
        }
    }

    internal SocketReading ToReading(DatagramBuffer buffer) => new(_served, _records, _warnings) { Release = buffer.Return };

    private bool Take(SockDiagRequest request)
    {
        var dump = drain.Take(request);
        if (dump.Error != 0)
        {
            if (!SockDiagProvider.MeansNotSupported(dump.Error))
            {
                _warnings.Add(SockDiagProvider.RefusalText(dump.Error));
            }

            return false;
        }

        _served |= (SocketProtocols)(1 << (int)request.Protocol);
        if (dump.Shortfall is not null)
        {
            _warnings.Add($"Rows may be missing among the {request.Protocol.ToString().ToLowerInvariant()} sockets: {dump.Shortfall}. Run it again.");
        }

        foreach (var family in request.Family == AddressFamily.Unspecified ? options.Families() : [request.Family])
        {
            _records.Add(new SockDiagRecords(request.Protocol, family, dump.Datagrams, _interfaces));
        }

        return true;
    }
}
