namespace DotNetSockets.Query;

/// <summary>The common form of /etc/services and /etc/protocols: fields between white space, comments from # to the end of the line.</summary>
internal static class EtcFile
{
    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\v', '\f'];

    /// <summary>The records' fields; a record has at least a name and a number.</summary>
    internal static IEnumerable<string[]> Records(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var fields = line.Split('#', 2)[0].Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length >= 2)
            {
                yield return fields;
            }
        }
    }

    /// <summary>The file's text, or null if it cannot be read: a system without the file is a usual one.</summary>
    internal static string? TryRead(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Where the system keeps the file.</summary>
    internal static string PathOf(string name, string windowsName) => OperatingSystem.IsWindows()
        ? Path.Combine(Environment.SystemDirectory, "drivers", "etc", windowsName)
        : Path.Combine("/etc", name);
}
