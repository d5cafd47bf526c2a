namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/in.h</summary>
internal static class IpProtocol
{
    internal const byte IPPROTO_TCP = 6;
    internal const byte IPPROTO_UDP = 17;
    internal const byte IPPROTO_DCCP = 33;
    internal const byte IPPROTO_SCTP = 132;
    internal const byte IPPROTO_UDPLITE = 136;
    internal const byte IPPROTO_RAW = 255;

    /// <summary>More than the byte of a request holds.</summary>
    internal const uint IPPROTO_MPTCP = 262;
}
