using System.Net.Sockets;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Proc;

/// <summary>The lines of one file below /proc/net/sctp, which has both families; those of the wanted ones.</summary>
internal sealed class ProcSctpRecords(ProcNetRecords all, SocketTableOptions options) : WrappedRecords(all)
{
    internal override IEnumerable<SocketInfo> Decode()
    {
        foreach (var socket in all.Decode())
        {
            if (socket.Family == AddressFamily.InterNetworkV6 ? options.IncludeIPv6 : options.IncludeIPv4)
            {
                yield return socket;
            }
        }

        Shortfall = all.Shortfall;
    }
}
