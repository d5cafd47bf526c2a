using System.Text;
using DotNetSockets.Interop;

namespace DotNetSockets.Names;

/// <summary>The common form of /etc/services and /etc/protocols: fields between white space, comments from # to the end of the line.</summary>
internal static class EtcFile
{
    /// <summary>Room for a million users or ten million lines of a service: what has more is a device.</summary>
    private const int LongestFile = 64 << 20;

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
    /// <exception cref="InputException">It is longer than any such file.</exception>
    internal static string? TryRead(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(InputFile.Read(path, path, LongestFile).Span).TrimStart('\uFEFF');
        }
        catch (InputException absent) when (!absent.IsTooLong)
        {
            return null;
        }
    }

    /// <summary>Whether it is a file and no pipe or device, which may have no end.</summary>
    internal static bool IsRegular(string path)
    {
        const int TypeBits = 0xf000;
        const int RegularFile = 0x8000;
        return !OperatingSystem.IsLinux()
            || (FileCalls.statx(FileCalls.AT_FDCWD, Encoding.UTF8.GetBytes(path + '\0'), 0, statx.Basic, out var status) == 0
                && (status.stx_mode & TypeBits) == RegularFile);
    }

    /// <summary>Where the system keeps the file.</summary>
    internal static string PathOf(string name, string windowsName) => OperatingSystem.IsWindows()
        ? Path.Combine(Environment.SystemDirectory, "drivers", "etc", windowsName)
        : Path.Combine("/etc", name);
}
