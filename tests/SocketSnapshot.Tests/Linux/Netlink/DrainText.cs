using System.Net.Sockets;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.Netlink;

/// <summary>A dump in a line: the local ports of its IPv4 sockets, and in parentheses why some may be missing.</summary>
internal static class DrainText
{
    internal static string Of(NetlinkDump dump)
    {
        var records = new SockDiagRecords(SocketProtocol.Tcp, AddressFamily.InterNetwork, dump, new InterfaceNames());
        var ports = string.Join(' ', records.Decode().Select(socket => socket.LocalPort));
        return dump.Error != 0 ? $"error {dump.Error}" : dump.Shortfall is null ? ports : $"{ports} ({dump.Shortfall})";
    }
}
