namespace SocketSnapshot.Linux.Owners;

/// <summary>A descriptor that refers to the socket of an inode.</summary>
internal readonly record struct SocketHolding(uint Inode, SocketOwner Owner);
