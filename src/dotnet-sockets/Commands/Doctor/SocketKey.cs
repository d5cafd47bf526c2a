using SocketSnapshot;

namespace DotNetSockets.Commands.Doctor;

/// <summary>By what a socket is known again: the kernel's cookie, or where /proc was the source, which has none, its ends.</summary>
internal readonly record struct SocketKey
{
    private ulong? Cookie { get; init; }

    private SocketProtocol Protocol { get; init; }

    private (HostAddress Address, uint? Port) Local { get; init; }

    private (HostAddress Address, uint? Port) Foreign { get; init; }

    private uint? Inode { get; init; }

    internal static SocketKey Of(in SocketInfo socket) => socket.Cookie is { } cookie ? new() { Cookie = cookie } : new()
    {
        Protocol = socket.Protocol,
        Local = (socket.LocalAddress, socket.LocalPort),
        Foreign = (socket.ForeignAddress, socket.ForeignPort),
        Inode = socket.Inode,
    };
}
