using System.Text;

namespace SocketSnapshot.Linux.Cgroups;

/// <summary>
/// The paths in /proc/PID/cgroup, whose lines are <c>hierarchy:controllers:path</c> (cgroups(7)), the most telling first: that of
/// version 2, then systemd's of version 1, then the others'.
/// </summary>
internal static class CgroupFile
{
    internal static IReadOnlyList<string> Paths(ReadOnlySpan<byte> file)
    {
        var paths = new List<(int Rank, string Path)>();
        foreach (var line in Encoding.UTF8.GetString(file).Split('\n'))
        {
            if (line.Split(':', 3) is [var hierarchy, var controllers, ['/', ..] path])
            {
                paths.Add((hierarchy == "0" && controllers.Length == 0 ? 0 : controllers == "name=systemd" ? 1 : 2, path));
            }
        }

        return [.. paths.OrderBy(path => path.Rank).Select(path => path.Path).Distinct()];
    }

    /// <summary>The first that is not the root; null where there is none at all.</summary>
    internal static string? Main(IReadOnlyList<string> paths) =>
        paths.FirstOrDefault(path => path != "/") ?? (paths is [var root, ..] ? root : null);
}
