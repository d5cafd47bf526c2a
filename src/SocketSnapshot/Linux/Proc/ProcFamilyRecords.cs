using System.Net.Sockets;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Proc;

/// <summary>The rows of a table that has both families of the internet; those of the wanted ones.</summary>
internal sealed class ProcFamilyRecords(ProcNetRecords all, SocketTableOptions options) : WrappedRecords(all)
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
