namespace SocketSnapshot;

/// <summary>
/// A process that holds a socket. Null means not asked for (<see cref="SocketTableOptions.Owners"/>), not readable, or that the process
/// has ended since. Bytes that are no UTF-8 are replaced by U+FFFD. Of each text of a process 128 KiB are read, and at most 4096 arguments:
/// <see cref="CutMark"/> ends what was longer.
/// </summary>
public sealed record SocketProcess
{
    /// <summary>What stands at the end of a name or of the last argument that was longer than is read of one.</summary>
    public const string CutMark = " [cut]";

    /// <summary>The process id, as /proc numbers it.</summary>
    public required int Id { get; init; }

    /// <summary>The file name of the executable; without one that of the first argument, and without arguments <see cref="Comm"/>.</summary>
    public string? Name { get; init; }

    /// <summary>The name of the main thread (/proc/PID/comm), at most 15 bytes, which a program can choose.</summary>
    public string? Comm { get; init; }

    /// <summary>The path of the executable (/proc/PID/exe) in the process's own file system, also where the file is deleted by now.</summary>
    public string? Executable { get; init; }

    /// <summary>
    /// The arguments, argv[0] first (/proc/PID/cmdline); a program can overwrite them, and make them as long
    /// as it likes: of the first 128 KiB the first 4096 arguments, with <see cref="CutMark"/> at the end of the last where there are more.
    /// Empty for a thread of the kernel.
    /// </summary>
    public IReadOnlyList<string>? Arguments { get; init; }

    /// <summary>The parent's process id (PPid of /proc/PID/status).</summary>
    public int? ParentId { get; init; }

    /// <summary>The effective user id (Uid of /proc/PID/status).</summary>
    public uint? UserId { get; init; }

    /// <summary>When it started, to the second: starttime of /proc/PID/stat after btime of /proc/stat.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>
    /// The path of its control group (/proc/PID/cgroup): that of version 2, or where that tells nothing, systemd's or another of version 1.
    /// </summary>
    public string? Cgroup { get; init; }

    /// <summary>The innermost systemd service or scope, by the control group; null where none is.</summary>
    public string? Unit { get; init; }

    /// <summary>The innermost container, by the control group; null where it is in none.</summary>
    public SocketContainer? Container { get; init; }
}
