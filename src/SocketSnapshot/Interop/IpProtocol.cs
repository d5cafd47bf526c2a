namespace SocketSnapshot.Interop;

/// <summary>linux/in.h</summary>
internal static class IpProtocol
{
    internal const byte IPPROTO_TCP = 6;
    internal const byte IPPROTO_UDP = 17;
    internal const byte IPPROTO_UDPLITE = 136;
    internal const byte IPPROTO_RAW = 255;
}
