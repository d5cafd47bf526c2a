using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>Protocols as a set.</summary>
internal static class ProtocolSet
{
    internal static IEnumerable<SocketProtocol> Members(SocketProtocols protocols) =>
        Enum.GetValues<SocketProtocol>().Where(protocol => (protocols & protocol.ToSet()) != SocketProtocols.None);

    /// <summary>The protocols as -A takes them.</summary>
    internal static string Words(SocketProtocols protocols) => string.Join(',', Members(protocols).Select(protocol => $"{protocol}".ToLowerInvariant()));
}
