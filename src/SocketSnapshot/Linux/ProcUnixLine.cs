using System.Net.Sockets;

namespace SocketSnapshot.Linux;

/// <summary>A record of /proc/net/unix.</summary>
internal readonly record struct ProcUnixLine
{
    /// <summary>The bit of the flags that listen() sets.</summary>
    private const uint AcceptsConnections = 0x10000;

    internal uint ReferenceCount { get; init; }

    internal uint Flags { get; init; }

    internal SocketType Type { get; init; }

    /// <summary>include/uapi/linux/net.h: 1 unconnected, 2 connecting, 3 connected, 4 disconnecting.</summary>
    internal uint SocketState { get; init; }

    /// <summary>0 for a socket that no descriptor refers to: it waits to be accepted.</summary>
    internal uint Inode { get; init; }

    /// <summary>The name as the file has it, every NUL an @; null for a socket that is not bound.</summary>
    internal string? Name { get; init; }

    internal bool IsListener => SocketState == 1 && (Flags & AcceptsConnections) != 0;

    /// <summary>Whether it has a peer. "Connecting" is what the file says of one that waits to be accepted.</summary>
    internal bool IsConnected => SocketState is 2 or 3;
}
