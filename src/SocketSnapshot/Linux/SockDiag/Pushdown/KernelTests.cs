namespace SocketSnapshot.Linux.SockDiag.Pushdown;

/// <summary>The instructions that not every kernel has, or not for everybody.</summary>
[Flags]
internal enum KernelTests
{
    None = 0,

    /// <summary>Linux 4.6, for CAP_NET_ADMIN.</summary>
    Mark = 1,

    /// <summary>Linux 5.9.</summary>
    Cgroup = 2,

    /// <summary>Linux 4.6.</summary>
    Interface = 4,

    /// <summary>All of them.</summary>
    All = Mark | Cgroup | Interface,
}
