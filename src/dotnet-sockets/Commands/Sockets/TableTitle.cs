using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>netstat's line above the table.</summary>
internal static class TableTitle
{
    private const SocketProtocols Internet =
        SocketProtocols.Internet | SocketProtocols.Mptcp | SocketProtocols.Sctp | SocketProtocols.Dccp;

    internal static string Of(SocketProtocols protocols) =>
        (protocols & ~Internet) == 0 ? "Active Internet connections"
        : protocols == SocketProtocols.Unix ? "Active UNIX domain sockets"
        : "Active sockets";

    internal static string Scope(bool all, bool listening) =>
        all ? "servers and established" : listening ? "only servers" : "w/o servers";
}
