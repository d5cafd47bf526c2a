using System.Net.Sockets;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>A connection that waits to be accepted.</summary>
/// <param name="Name">Its listener's name, which is its own too.</param>
/// <param name="Type">Its listener's type.</param>
/// <param name="Listener">The listener's inode.</param>
/// <param name="PeerInode">The inode of the socket that connected; 0 if that was closed again, or is not known.</param>
internal readonly record struct UnixWaiting(string? Name, SocketType Type, uint Listener, uint PeerInode);
