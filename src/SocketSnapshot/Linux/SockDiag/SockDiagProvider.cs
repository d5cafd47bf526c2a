using System.ComponentModel;
using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.Owners;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>The kernel's socket diagnostics over netlink, sock_diag(7): the only source that knows backlog limits and interfaces.</summary>
[SupportedOSPlatform("linux")]
internal sealed class SockDiagProvider(Func<INetlinkChannel> open) : ISocketProvider
{
    /// <summary>
    /// TCP, which may be long, comes last: its rows can then be read while it still comes in. No kernel has a diag module for ICMP
    /// sockets; asking would make it look for one each time.
    /// </summary>
    private static readonly SocketProtocol[] Order =
    [
        SocketProtocol.Udp, SocketProtocol.UdpLite, SocketProtocol.Raw,
        SocketProtocol.Mptcp, SocketProtocol.Sctp, SocketProtocol.Dccp, SocketProtocol.Tcp,
    ];

    internal SockDiagProvider()
        : this(NetlinkSocket.Open)
    {
    }

    public string Name => "sock_diag";

    public IOwnerSearch? SearchOwners(SocketTableOptions options, CancellationToken cancellationToken) => OwnerSearch.TryStart(options, cancellationToken);

    public SocketReading Read(SocketTableOptions options, SocketProtocols wanted, CancellationToken cancellationToken)
    {
        if (!Array.Exists(Order, protocol => (wanted & protocol.ToSet()) != 0))
        {
            return SocketReading.Empty;
        }

        var buffer = new DatagramBuffer();
        try
        {
            using var drain = new NetlinkDrain(open, buffer, cancellationToken);
            var capture = new SockDiagCapture(drain, options);
            foreach (var protocol in Order)
            {
                if ((wanted & protocol.ToSet()) != 0)
                {
                    capture.Take(protocol);
                }
            }

            return capture.ToReading(() =>
            {
                drain.Stop();
                buffer.Return();
            });
        }
        catch (Win32Exception refusal)
        {
            buffer.Return();
            return SocketReading.Empty with { Warnings = [RefusalText(refusal.NativeErrorCode)] };
        }
    }

    internal static string RefusalText(int error)
    {
        const string Loss = "so /proc/net is read instead: backlog limits, interfaces and cookies are unknown.";
        return Shortage.Is(error) ? Shortage.Warning("The kernel's socket diagnostics", error, $"S{Loss[1..]}")
            : $"The kernel's socket diagnostics are refused here ({new Win32Exception(error).Message}), {Loss} " +
            "Allow NETLINK_SOCK_DIAG sockets in the sandbox to see them.";
    }

    /// <summary>Whether the answer means that this kernel has no diag module for the protocol, rather than that something failed.</summary>
    internal static bool MeansNotSupported(int error) =>
        error is Errno.ENOENT or Errno.EINVAL or Errno.EOPNOTSUPP or Errno.EPROTONOSUPPORT or Errno.EAFNOSUPPORT;
}
