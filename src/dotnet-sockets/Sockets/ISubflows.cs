using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>Which TCP sockets are subflows of MPTCP sockets.</summary>
internal interface ISubflows
{
    /// <summary>The cookie of the MPTCP socket; null for a socket that is not a subflow.</summary>
    ulong? OwnerOf(in SocketInfo socket);
}
