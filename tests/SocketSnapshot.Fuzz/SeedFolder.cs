namespace SocketSnapshot.Fuzz;

/// <summary>What this kernel, or this program, once wrote: the inputs that are damaged.</summary>
internal static class SeedFolder
{
    internal static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Seeds");

    /// <summary>The files of one kind, by name.</summary>
    internal static IReadOnlyList<byte[]> Of(string kind)
    {
        var files = Directory.GetFiles(System.IO.Path.Combine(Path, "netlink"), $"{kind}-*");
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0 ? [.. files.Select(File.ReadAllBytes)] : throw new FileNotFoundException($"There is no seed {kind}: record some.");
    }

    /// <summary>A table of /proc/net.</summary>
    internal static byte[] Table(string name) => File.ReadAllBytes(System.IO.Path.Combine(Path, "proc", "net", name));

    internal static IReadOnlyList<string> Filters() => File.ReadAllLines(System.IO.Path.Combine(Path, "filters"));
}
