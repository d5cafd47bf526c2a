using System.Net.Sockets;

namespace SocketSnapshot.Sources;

/// <summary>Rows of any protocols, in an order of their own; those that the options want.</summary>
internal sealed class SelectedRecords(IEnumerable<SocketInfo> sockets, SocketTableOptions options)
    : SocketRecords(default, AddressFamily.Unspecified)
{
    internal override bool IsSelected => true;

    internal override IEnumerable<SocketInfo> Decode()
    {
        foreach (var socket in sockets)
        {
            if ((options.Protocols & socket.Protocol.ToSet()) != 0
                && (!socket.Protocol.IsInternet() || (socket.Family == AddressFamily.InterNetworkV6 ? options.IncludeIPv6 : options.IncludeIPv4))
                && (options.StatesOf(socket.Protocol) & KernelState.SetOf(socket.State)) != 0)
            {
                yield return socket;
            }
        }
    }
}
