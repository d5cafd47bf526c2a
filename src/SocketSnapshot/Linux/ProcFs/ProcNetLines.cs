namespace SocketSnapshot.Linux.ProcFs;

/// <summary>The lines of the text tables below /proc/net.</summary>
internal static class ProcNetLines
{
    /// <summary>
    /// The file's lines without their ends; null where there is no such file, for a kernel without IPv6 has no table of it, and where
    /// it cannot be read, which becomes a warning.
    /// </summary>
    internal static string[]? TryReadLines(string root, string name, ICollection<string> warnings)
    {
        var path = Path.Combine(ProcNetFolder.Of(root), name);
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            warnings.Add($"{path} cannot be read: {refusal.Message}");
            return null;
        }
    }

    /// <summary>A line's fields, which any white space separates.</summary>
    internal static string[] Fields(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is missing where lines could not be understood; null where all could.</summary>
    internal static string? ShortfallText(string name, int malformed) =>
        malformed == 0 ? null : $"Lines of /proc/net/{name} that could not be understood were left out: {malformed}.";
}
