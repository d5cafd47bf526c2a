using DotNetSockets.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What is said where a filter asks for sockets that the options do not list: none of the rows can match, whatever the host has.</summary>
internal static class UnlistedProtocols
{
    /// <summary>Null where a socket that is listed can match.</summary>
    /// <param name="listed">The protocols that are listed.</param>
    /// <param name="possible">Those of which a socket can match the filter.</param>
    internal static string? Sentence(SocketProtocols listed, SocketProtocols possible) => (listed & possible) != SocketProtocols.None ? null
        : possible == SocketProtocols.None ? "The filter can match no socket of any protocol."
        : $"The filter matches {ProtocolSet.Words(possible)} sockets only, and the options list {ProtocolSet.Words(listed)}; -A {ProtocolSet.Words(possible)} lists them.";
}
