namespace SocketSnapshot;

/// <summary>What a snapshot knows of the owners of its sockets. Whatever is asked for, /proc/PID/fd is walked once.</summary>
[Flags]
public enum SocketOwnerDetails
{
    /// <summary>Nothing; /proc/PID is not looked at.</summary>
    None = 0,

    /// <summary>Processes and descriptors.</summary>
    Descriptors = 1 << 0,

    /// <summary><see cref="SocketProcess.Name"/>.</summary>
    Name = 1 << 1,

    /// <summary><see cref="SocketProcess.Comm"/>.</summary>
    Comm = 1 << 2,

    /// <summary><see cref="SocketProcess.Executable"/>.</summary>
    Executable = 1 << 3,

    /// <summary><see cref="SocketProcess.Arguments"/>.</summary>
    Arguments = 1 << 4,

    /// <summary><see cref="SocketProcess.ParentId"/> and <see cref="SocketProcess.UserId"/>.</summary>
    Status = 1 << 5,

    /// <summary><see cref="SocketProcess.StartedAt"/>.</summary>
    StartedAt = 1 << 6,

    /// <summary><see cref="SocketProcess.Cgroup"/>, and the unit, the container and the pod that it tells of.</summary>
    Cgroup = 1 << 7,
}
