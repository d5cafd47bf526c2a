using SocketSnapshot.Interop;

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

    /// <summary>Where the first cgroup2 is mounted; null where none is.</summary>
    internal static string? Mount()
    {
        try
        {
            return File.ReadLines("/proc/self/mounts").Select(line => line.Split(' ')).FirstOrDefault(fields => fields.ElementAtOrDefault(2) == "cgroup2")?[1];
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

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
