namespace SocketSnapshot;

/// <summary>A protocol as a set of one, and as a word.</summary>
internal static class SocketProtocolExtensions
{
    internal static SocketProtocols ToSet(this SocketProtocol protocol) => (SocketProtocols)(1 << (int)protocol);

    /// <summary>The kernel's word for it, which also names its file in /proc/net.</summary>
    internal static string ToWord(this SocketProtocol protocol) => protocol.ToString().ToLowerInvariant();
}
