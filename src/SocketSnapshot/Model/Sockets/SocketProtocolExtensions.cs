namespace SocketSnapshot;

/// <summary>A protocol as a set of one, and as a word.</summary>
public static class SocketProtocolExtensions
{
    /// <summary>The set of this protocol alone.</summary>
    public static SocketProtocols ToSet(this SocketProtocol protocol) => (SocketProtocols)(1 << (int)protocol);

    /// <summary>The kernel's word for it, which also names its file in /proc/net.</summary>
    internal static string ToWord(this SocketProtocol protocol) => protocol.ToString().ToLowerInvariant();

    /// <summary>Whether it is of the internet families, with IPv4 and IPv6.</summary>
    internal static bool IsInternet(this SocketProtocol protocol) => protocol < SocketProtocol.Unix;

    /// <summary>Whether its sockets listen and connect; the sockets of the others have a peer or none.</summary>
    internal static bool HasListeners(this SocketProtocol protocol) => protocol is SocketProtocol.Tcp or SocketProtocol.Mptcp
        or SocketProtocol.Sctp or SocketProtocol.Dccp or SocketProtocol.Unix or SocketProtocol.Vsock or SocketProtocol.Tipc;
}
