namespace SocketSnapshot;

/// <summary>A process that holds a socket through one of its descriptors. One that holds it through two is there twice.</summary>
/// <param name="ProcessId">The process, as /proc numbers it.</param>
/// <param name="Descriptor">The N in /proc/PID/fd/N, or of a thread that has descriptors of its own; of a connection that nobody has accepted yet, the listener's.</param>
public readonly record struct SocketOwner(int ProcessId, int Descriptor);
