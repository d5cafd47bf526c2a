using System.Globalization;
using System.Text.RegularExpressions;

namespace SocketSnapshot.Linux.Namespaces;

/// <summary>
/// What keeps a network namespace in which no process is as a whole: a thread of one, a mount (container engines have folders of their own
/// for those), or a descriptor. What only a socket keeps is not found.
/// </summary>
internal sealed partial class NamespaceHolders
{
    private readonly Dictionary<uint, (string Path, int? Task)> _known = [];

    internal NamespaceHolders(string procRoot)
    {
        var mounts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var process in NamespaceProcesses.Processes(procRoot, out _))
        {
            var folder = string.Create(CultureInfo.InvariantCulture, $"{procRoot}/{process}");
            AddTasks(folder + "/task");

            // Processes that share a mount namespace have the same mounts. Where that is not told, they cannot be reached either.
            if (NamespaceLink.Text(folder + "/ns/mnt") is { } mount && mounts.Add(mount))
            {
                AddMounts(procRoot, folder);
            }

            AddDescriptors(folder + "/fd");
        }
    }

    /// <summary>By the number of the namespace: the file through which it is entered, and the thread in it, if one is.</summary>
    internal IReadOnlyDictionary<uint, (string Path, int? Task)> Known => _known;

    /// <summary>The mounts of namespaces in a /proc/PID/mountinfo; a pure function over its text.</summary>
    internal static IEnumerable<(uint Inode, string Folder)> Mounts(string mountInfo)
    {
        foreach (var line in mountInfo.Split('\n'))
        {
            // ID PARENT DEVICE ROOT FOLDER OPTIONS [OPTIONAL...] - TYPE SOURCE SUPER_OPTIONS
            if (line.Split(" - ", 2) is [var mount, var super] && super.StartsWith("nsfs ", StringComparison.Ordinal)
                && mount.Split(' ') is [_, _, _, var root, var folder, ..] && NamespaceLink.Parse(root) is { } inode)
            {
                yield return (inode, Octal().Replace(folder, match => ((char)Convert.ToInt32(match.Groups[1].Value, 8)).ToString()));
            }
        }
    }

    private void AddTasks(string folder)
    {
        var tasks = NamespaceFolder.Names(folder, out _);
        foreach (var task in tasks.Count > 1 ? tasks : [])
        {
            var path = $"{folder}/{task}/ns/net";
            if (NamespaceLink.Read(path) is { } inode && int.TryParse(task, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                _known.TryAdd(inode, (path, id));
            }
        }
    }

    private void AddMounts(string procRoot, string folder)
    {
        if (BoundedFile.Read(folder + "/mountinfo", BoundedFile.MostOfList).Bytes is { } bytes)
        {
            foreach (var (inode, path) in Mounts(System.Text.Encoding.UTF8.GetString(bytes)))
            {
                // Something else may be mounted over it.
                var way = $"{folder}/root{path}";
                if (!_known.ContainsKey(inode) && NamespaceLink.ReadMount(way, procRoot) == inode)
                {
                    _known.Add(inode, (way, null));
                }
            }
        }
    }

    private void AddDescriptors(string folder)
    {
        foreach (var descriptor in NamespaceFolder.Names(folder, out _))
        {
            var path = $"{folder}/{descriptor}";
            if (NamespaceLink.Read(path) is { } inode)
            {
                _known.TryAdd(inode, (path, null));
            }
        }
    }

    /// <summary>White space and the backslash in a mount's path (fs/proc_namespace.c, mangle()).</summary>
    [GeneratedRegex(@"\\([0-3][0-7]{2})")]
    private static partial Regex Octal();
}
