using System.Globalization;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>The cgroups of version 2, whose number is their folder's inode.</summary>
internal static class Cgroups
{
    private static readonly Dictionary<string, ulong> Known = [];

    internal static ulong IdOf(string path)
    {
        if (!Known.TryGetValue(path, out var id))
        {
            var folder = File.ReadLines("/proc/mounts").Select(line => line.Split(' ')).First(mount => mount[2] == "cgroup2")[1];
            id = ulong.Parse(Command.Run("stat", "-c", "%i", folder + path), CultureInfo.InvariantCulture);
            Known.Add(path, id);
        }

        return id;
    }
}
