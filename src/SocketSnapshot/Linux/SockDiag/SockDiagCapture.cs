using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.SockDiag.Pushdown;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Asks for one protocol after the other and keeps the answers.</summary>
[SupportedOSPlatform("linux")]
internal sealed class SockDiagCapture(NetlinkDrain drain, SocketTableOptions options)
{
    private const string NoMarks =
        "Marks of sockets are told to CAP_NET_ADMIN only, so a test of the mark cannot be decided. Run it as root to see them.";

    private readonly InterfaceNames _interfaces = InterfaceNames.Of(options);
    private readonly List<SocketRecords> _records = [];
    private readonly List<NetlinkDump> _dumps = [];
    private readonly List<string> _warnings = [];
    private readonly FilterPlan _plan = new(options);
    private readonly byte _extensions = SockDiagExtensions.Of(options.Details);
    private SocketProtocols _served;

    /// <summary>TCP comes last.</summary>
    internal void Take(SocketProtocol protocol)
    {
        drain.BeginAnew();
        var parts = _plan.PartsOf(protocol, options.StatesOf(protocol));
        for (var i = 0; i < parts.Length; i++)
        {
            Take(protocol, parts[i], protocol == SocketProtocol.Tcp && i == parts.Length - 1);
        }
    }

    internal SocketReading ToReading(Action release) => new(_served, _records, _warnings) { Release = release, Write = Write };

    /// <param name="protocol">The protocol.</param>
    /// <param name="states">The states that are asked for.</param>
    /// <param name="isLast">Whether nothing else is taken after it.</param>
    /// <param name="refused">What the kernel has refused to test; it is tested after decoding then, as far as it is told.</param>
    private void Take(SocketProtocol protocol, SocketStates states, bool isLast, KernelTests refused = KernelTests.None)
    {
        var walks = _plan.WalksOf(protocol, states, refused);
        for (var i = 0; i < walks.Length; i++)
        {
            var errors = Take(protocol, walks[i], isLast && i == walks.Length - 1);
            if (!walks[i].Program.Code.IsEmpty && errors.TrueForAll(error => error is Errno.EINVAL or Errno.EPERM))
            {
                Retry(protocol, states, isLast, refused, errors);
                return;
            }

            Report(protocol, errors);
        }
    }

    /// <summary>
    /// Asks again without the tests that may have been refused: that of the mark, for whom the kernel does not trust (EPERM), or all that
    /// an old kernel may not know (EINVAL); and at last without any test.
    /// </summary>
    private void Retry(SocketProtocol protocol, SocketStates states, bool isLast, KernelTests refused, List<int> errors)
    {
        var isUntrusted = errors.Contains(Errno.EPERM);
        var refusable = _plan.Refusable & (isUntrusted ? KernelTests.Mark : KernelTests.All);
        if (isUntrusted && refusable != KernelTests.None && !options.IncludeUndecided && !_warnings.Contains(NoMarks))
        {
            _warnings.Add(NoMarks);
        }

        if ((refusable & ~refused) != KernelTests.None)
        {
            Take(protocol, states, isLast, refused | refusable);
            return;
        }

        Report(protocol, Take(protocol, FilterWalk.WithoutProgram(states), isLast));
    }

    /// <summary>An errno a family, 0 for success. Both families in one walk of the hash table where the kernel can, for the walk is what takes the time.</summary>
    private List<int> Take(SocketProtocol protocol, FilterWalk walk, bool isLast)
    {
        if (walk.Program.States == SocketStates.None)
        {
            // No socket can match, so none need be asked for.
            _served |= protocol.ToSet();
            return [0];
        }

        if (protocol == SocketProtocol.Tcp && options is { IncludeIPv4: true, IncludeIPv6: true }
            && Take(protocol, AddressFamily.Unspecified, walk, isLast) == 0)
        {
            return [0];
        }

        var last = isLast ? options.Families().LastOrDefault() : AddressFamily.Unspecified;
        return [.. options.Families().Select(family => Take(protocol, family, walk, family == last))];
    }

    /// <summary>0, or the errno the kernel answered with.</summary>
    private int Take(SocketProtocol protocol, AddressFamily family, FilterWalk walk, bool isLast)
    {
        var request = new SockDiagRequest(protocol, family, walk.Program.States, _extensions)
        {
            Bytecode = walk.Program.Code,
            Ports = walk.Program.Ports,
        };
        var dump = isLast ? drain.TakeLast(request) : drain.Take(request);
        if (dump.Error != 0)
        {
            return dump.Error;
        }

        // While the last one is still coming in its sockets are being met.
        if (!isLast)
        {
            drain.GoOn();
        }

        _dumps.Add(dump);
        _served |= protocol.ToSet();
        foreach (var kept in family == AddressFamily.Unspecified ? options.Families() : [family])
        {
            _records.Add(
                new SockDiagRecords(protocol, kept, dump, _interfaces, options.Details, walk.Facts) { IsFiltered = walk.Program.IsExact });
        }

        return 0;
    }

    private void Report(SocketProtocol protocol, List<int> errors)
    {
        foreach (var error in errors.FindAll(error => error != 0 && !SockDiagProvider.MeansNotSupported(error)))
        {
            // The next provider is asked only for a protocol of which no family was served.
            _warnings.Add(errors.Contains(0) ? DiagRecords.ShortfallText(protocol, new Win32Exception(error).Message) : SockDiagProvider.RefusalText(error));
        }
    }

    private void Write(Stream stream)
    {
        foreach (var dump in _dumps)
        {
            DumpWriter.Write(dump, stream);
        }
    }
}
