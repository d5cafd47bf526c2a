namespace SocketSnapshot;

/// <summary>Values that a <see cref="SocketFilter"/> may test and that a row has only if they are asked for.</summary>
[Flags]
public enum SocketFacts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The mark, INET_DIAG_MARK.</summary>
    Mark = 1,

    /// <summary>The cgroup's id, INET_DIAG_CGROUP_ID.</summary>
    Cgroup = 2,

    /// <summary>Whether the kernel chose the port. No attribute has it, so it takes a second walk of the kernel's table.</summary>
    Autobound = 4,
}
