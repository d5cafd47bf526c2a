using System.ComponentModel;
using System.Runtime.Versioning;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.Owners;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>A family that has a diag module of its own: what differs is what is asked, and how the answers are read.</summary>
[SupportedOSPlatform("linux")]
internal abstract class DiagProvider(SocketProtocol protocol, Func<INetlinkChannel> open) : ISocketProvider
{
    public string Name => "sock_diag";

    public IOwnerSearch? SearchOwners(SocketTableOptions options, CancellationToken cancellationToken) => OwnerSearch.TryStart(options, cancellationToken);

    /// <summary>What it tells of.</summary>
    protected SocketProtocol Protocol { get; } = protocol;

    public SocketReading Read(SocketTableOptions options, SocketProtocols wanted, CancellationToken cancellationToken)
    {
        if ((wanted & Protocol.ToSet()) == 0)
        {
            return SocketReading.Empty;
        }

        var buffer = new DatagramBuffer();
        var isOpen = false;
        try
        {
            using var drain = new NetlinkDrain(open, buffer, cancellationToken);
            isOpen = true;
            List<NetlinkDump> dumps = [.. RequestsFor(options).Select(drain.Take)];
            if (dumps.Find(dump => dump.Error != 0) is { } failed)
            {
                throw new Win32Exception(failed.Error);
            }

            return new SocketReading(Protocol.ToSet(), [Records(dumps, options)], []) { Release = buffer.Return, Own = drain.Own };
        }
        catch (Win32Exception refusal)
        {
            buffer.Return();

            // A kernel that has socket diagnostics need not have those of the family; without any it may have all the sockets there are.
            return isOpen && SockDiagProvider.MeansNotSupported(refusal.NativeErrorCode) ? SocketReading.Empty
                : SocketReading.Empty with { Warnings = [SockDiagProvider.RefusalText(refusal.NativeErrorCode)] };
        }
    }

    /// <summary>What is asked, in this order.</summary>
    protected abstract IReadOnlyList<IDiagRequest> RequestsFor(SocketTableOptions options);

    /// <summary>The sockets in the answers to <see cref="RequestsFor"/>.</summary>
    protected abstract SocketRecords Records(IReadOnlyList<NetlinkDump> answers, SocketTableOptions options);
}
