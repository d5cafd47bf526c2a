using System.Text;
using DotNetSockets.Names;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>What a socket is called in a sentence: tcp 127.0.0.1:80, or tcp 127.0.0.1:80 - 127.0.0.1:50000 where it has a peer.</summary>
internal static class SocketName
{
    internal static string Of(in SocketInfo socket)
    {
        var local = $"{SocketWords.Proto(socket.Protocol, socket.Family)} {Of(socket.LocalAddress, socket.LocalPort, socket.Interface)}";
        return socket.ForeignPort is null && socket.ForeignAddress.IsNoHost() ? local : $"{local} - {Of(socket.ForeignAddress, socket.ForeignPort)}";
    }

    internal static string Of(HostAddress address, uint? port, string? zone = null) => Encoding.UTF8.GetString(
        new CellText().Of(Cell.Of(new Endpoint { Address = address, Port = port, Zone = zone })));
}
