using System.Text;

namespace SocketSnapshot.Linux.Proc;

/// <summary>The lines of the text tables below /proc/net.</summary>
internal static class ProcNetLines
{
    /// <summary>No line of the kernel's is as long; what is longer is cut, and then is none that can be understood.</summary>
    private const int LongestLine = 64 << 10;

    /// <summary>
    /// The file's lines without their ends; null where there is no such file, for a kernel without IPv6 has no table of it, and where
    /// it cannot be read, which becomes a warning.
    /// </summary>
    internal static string[]? TryReadLines(string root, string name, ICollection<string> warnings)
    {
        var path = Path.Combine(ProcNetFolder.Of(root), name);
        var reading = BoundedFile.Read(path, BoundedFile.MostOfList);
        if (reading.Refusal is { } refusal)
        {
            warnings.Add($"{path} cannot be read: {refusal}.");
        }

        if (reading.IsCut)
        {
            warnings.Add(BoundedFile.CutText(path, BoundedFile.MostOfList));
        }

        return reading.Bytes is { } bytes ? Lines(bytes) : null;
    }

    /// <summary>As File.ReadAllLines() has them.</summary>
    internal static string[] Lines(ReadOnlySpan<byte> text)
    {
        var lines = new List<string>();
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            lines.Add(Encoding.UTF8.GetString(line[..Math.Min(line.Length, LongestLine)].TrimEnd((byte)'\r')));
            text = end < 0 ? default : text[(end + 1)..];
        }

        return [.. lines];
    }

    /// <summary>A line's fields, which any white space separates.</summary>
    internal static string[] Fields(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is missing where lines could not be understood; null where all could.</summary>
    internal static string? ShortfallText(string root, string name, int malformed) => malformed == 0 ? null
        : $"Lines of {Path.Combine(UsualProc.Is(root) ? "/proc/net" : ProcNetFolder.Of(root), name)} that could not be understood were left out: {malformed}.";
}
