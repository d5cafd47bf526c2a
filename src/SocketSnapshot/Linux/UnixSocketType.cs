using System.Net.Sockets;

namespace SocketSnapshot.Linux;

/// <summary>What the type of a UNIX socket says of its states.</summary>
internal static class UnixSocketType
{
    /// <summary>Whether its sockets listen and connect; a datagram socket has a peer or none.</summary>
    internal static bool HasListeners(SocketType type) => type is SocketType.Stream or SocketType.Seqpacket;
}
