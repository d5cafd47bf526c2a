using SocketSnapshot.Interop;

namespace SocketSnapshot;

internal sealed class CgroupFilter(ulong id) : SocketFilter
{
    internal ulong Id => id;

    public override SocketFacts Facts => SocketFacts.Cgroup;

    public override bool Matches(in SocketInfo socket) => socket.Facts?.CgroupId == id;

    public override string ToString() => $"cgroup {id}";

    /// <summary>Null where no cgroup2 has the folder. A kernfs inode is the cgroup's id.</summary>
    internal static ulong? FindId(string path)
    {
        if (!OperatingSystem.IsLinux() || CgroupTree.Mount() is not { } mount)
        {
            return null;
        }

        var isBelow = path == mount || path.StartsWith(mount + "/", StringComparison.Ordinal);
        var folder = isBelow ? path : mount + "/" + path.TrimStart('/');
        return Directory.Exists(folder) ? NamespaceCalls.Status(folder)?.Inode : null;
    }
}
