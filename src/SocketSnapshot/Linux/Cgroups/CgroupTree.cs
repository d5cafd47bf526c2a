using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot;

/// <summary>The cgroups of version 2 (cgroups(7)) by their ids: a folder's inode is the id that sockets made in it have.</summary>
public sealed class CgroupTree
{
    private static readonly EnumerationOptions OneLevel = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly Dictionary<ulong, string> _paths = [];

    private CgroupTree()
    {
    }

    /// <summary>The cgroups as they are now; none where no cgroup2 is mounted.</summary>
    public static CgroupTree Read()
    {
        var tree = new CgroupTree();
        if (OperatingSystem.IsLinux() && Mount() is { } mount)
        {
            tree.Add(mount, mount.Length);
        }

        return tree;
    }

    /// <summary>
    /// The path below the mount of cgroup2, / for that itself; null where no folder has the id: the cgroup is gone, or outside of what
    /// is mounted here.
    /// </summary>
    public string? PathOf(ulong id) => _paths.GetValueOrDefault(id);

    /// <summary>
    /// The id of the cgroup whose folder has the path, from the root of cgroup2 or from that of the file system; null where there is none.
    /// A kernfs inode is the cgroup's id.
    /// </summary>
    public static ulong? IdOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!OperatingSystem.IsLinux() || Mount() is not { } mount)
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

        // What is mounted below it has inodes of its own, which are not ids of cgroups.
        return Directory.Exists(folder) && NamespaceCalls.Status(folder) is { } found && found.Device == NamespaceCalls.Status(mount)?.Device
            ? found.Inode : null;
    }

    /// <summary>Where the first cgroup2 is mounted; null where none is.</summary>
    internal static string? Mount()
    {
        try
        {
            return File.ReadLines("/proc/self/mounts").Select(MountIn).FirstOrDefault(folder => folder is not null);
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The folder in a line of /proc/self/mounts if it is cgroup2's: <c>SOURCE FOLDER TYPE OPTIONS</c>; null for any other.</summary>
    internal static string? MountIn(string line) => line.Split(' ') is [_, ['/', ..] folder, "cgroup2", ..] ? Unescaped(folder) : null;

    /// <summary>The kernel writes space, tab, line end and backslash as three octal digits (seq_path()).</summary>
    private static string Unescaped(string folder) => folder
        .Replace("\\040", " ", StringComparison.Ordinal)
        .Replace("\\011", "\t", StringComparison.Ordinal)
        .Replace("\\012", "\n", StringComparison.Ordinal)
        .Replace("\\134", "\\", StringComparison.Ordinal);

    private void Add(string folder, int mountLength)
    {
        if (NamespaceCalls.Status(folder) is { } status)
        {
            _paths[status.Inode] = folder.Length == mountLength ? "/" : folder[mountLength..];
        }

        try
        {
            foreach (var child in Directory.EnumerateDirectories(folder, "*", OneLevel))
            {
                Add(child, mountLength);
            }
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // A cgroup may vanish at any moment, and what is below it with it.
        }
    }
}
