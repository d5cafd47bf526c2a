using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot;

internal sealed class CgroupFilter(ulong id) : SocketFilter
{
    internal ulong Id => id;

    public override SocketFacts Facts => SocketFacts.Cgroup;

    public override bool Matches(in SocketInfo socket) => socket.Facts?.CgroupId == id;

    /// <summary>What is no whole socket of the kernel's (sk_fullsock()) is in no cgroup.</summary>
    public override bool? Decide(in SocketInfo socket) => socket.Facts?.CgroupId is { } its ? its == id
        : socket.State is SocketState.TimeWait or SocketState.SynReceived ? false
        : null;

    public override string ToString() => $"cgroup {id}";

    /// <summary>Null where no cgroup2 has the folder. A kernfs inode is the cgroup's id.</summary>
    internal static ulong? FindId(string path)
    {
        if (!OperatingSystem.IsLinux() || CgroupTree.Mount() is not { } mount)
        {
            return null;
        }

        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var isBelow = path == mount || path.StartsWith(mount + "/", StringComparison.Ordinal);
        var folder = Path.GetFullPath(isBelow ? path : mount + "/" + path.TrimStart('/'));
        if (folder != mount && !folder.StartsWith(mount + "/", StringComparison.Ordinal))
        {
            return null;
        }

        // What is mounted below it has inodes of its own, which are no ids of cgroups.
        return Directory.Exists(folder) && NamespaceCalls.Status(folder) is { } found && found.Device == NamespaceCalls.Status(mount)?.Device
            ? found.Inode : null;
    }
}
