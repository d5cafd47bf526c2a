using System.Globalization;
using System.Text;

namespace SocketSnapshot.Linux.Owners;

/// <summary>What the small files of /proc/PID say; pure functions over their bytes, which name of the process's choosing may hold anything.</summary>
internal static class ProcessText
{
    /// <summary>USER_HZ, the unit of times in /proc (asm-generic/param.h), is 100 wherever .NET runs.</summary>
    private const long TicksPerSecond = 100;

    private const string DeletedMark = " (deleted)";

    /// <summary>An argument takes a byte of the file and some thirty of ours.</summary>
    private const int MostArguments = 4096;

    /// <summary>/proc/PID/comm: the name and a line's end. The name itself may hold line ends.</summary>
    internal static string Comm(ReadOnlySpan<byte> file) => Encoding.UTF8.GetString(file is [.., (byte)'\n'] ? file[..^1] : file);

    /// <summary>/proc/PID/cmdline: each argument with a NUL behind it; the last may lack it where a program has overwritten them.</summary>
    /// <param name="file">What was read of it.</param>
    /// <param name="isCut">Whether there is more.</param>
    internal static IReadOnlyList<string> Arguments(ReadOnlySpan<byte> file, bool isCut = false)
    {
        if (file.IsEmpty)
        {
            return [];
        }

        // A title shorter than the arguments it overwrites leaves NULs behind it.
        var title = file.IndexOf((byte)0);
        if (title > 0 && !file[title..].ContainsAnyExcept((byte)0))
        {
            return [Encoding.UTF8.GetString(file[..title]) + (isCut ? SocketProcess.CutMark : "")];
        }

        var rest = file is [.., 0] && !isCut ? file[..^1] : file;
        var arguments = new List<string>();
        while (true)
        {
            var end = rest.IndexOf((byte)0);
            arguments.Add(Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]));
            if (end < 0 || arguments.Count == MostArguments)
            {
                arguments[^1] += isCut || end >= 0 ? SocketProcess.CutMark : "";
                return arguments;
            }

            rest = rest[(end + 1)..];
        }
    }

    /// <summary>The value of a line of /proc/PID/status; empty where there is none.</summary>
    internal static ReadOnlySpan<byte> StatusLine(ReadOnlySpan<byte> file, ReadOnlySpan<byte> key)
    {
        // The first line is the name, in which the kernel escapes line ends.
        while (!file.IsEmpty)
        {
            var end = file.IndexOf((byte)'\n');
            var line = end < 0 ? file : file[..end];
            if (line.Length > key.Length && line[key.Length] == (byte)':' && line.StartsWith(key))
            {
                return line[(key.Length + 1)..].Trim("\t "u8);
            }

            file = end < 0 ? default : file[(end + 1)..];
        }

        return default;
    }

    /// <summary>A whole number, or null.</summary>
    internal static long? Number(ReadOnlySpan<byte> text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The field of a list between tabs or spaces, from 0 on; empty where there are fewer.</summary>
    internal static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> list, int index)
    {
        while (true)
        {
            list = list.TrimStart("\t "u8);
            var end = list.IndexOfAny((byte)'\t', (byte)' ');
            if (index == 0 || end < 0)
            {
                return index > 0 ? default : end < 0 ? list : list[..end];
            }

            list = list[end..];
            index--;
        }
    }

    /// <summary>
    /// When the process started, from /proc/PID/stat and the moment of the boot. Its second field is the name in parentheses, which may
    /// hold parentheses and line ends: the last one ends it (proc(5)).
    /// </summary>
    internal static DateTimeOffset? StartedAt(ReadOnlySpan<byte> stat, long? bootTime)
    {
        const int StartTime = 22 - 3;
        var fields = stat[(stat.LastIndexOf((byte)')') + 1)..].TrimEnd((byte)'\n');
        var started = bootTime + (Number(Field(fields, StartTime)) / TicksPerSecond);
        return started is >= 0 and <= 253_402_300_799 ? DateTimeOffset.FromUnixTimeSeconds(started.Value) : null;
    }

    /// <summary>btime of /proc/stat: when the system was started, in seconds since 1970.</summary>
    internal static long? BootTime(ReadOnlySpan<byte> file)
    {
        var at = file.IndexOf("\nbtime "u8);
        if (at < 0)
        {
            return null;
        }

        var value = file[(at + 7)..];
        var end = value.IndexOf((byte)'\n');
        return Number(end < 0 ? value : value[..end]);
    }

    /// <summary>
    /// The path of a link to an executable. The kernel adds a mark where the file was deleted, as after an upgrade; only if no file has
    /// that name with the mark.
    /// </summary>
    internal static string WithoutDeleted(string link, Predicate<string> exists) =>
        link.EndsWith(DeletedMark, StringComparison.Ordinal) && !exists(link) ? link[..^DeletedMark.Length] : link;

    /// <summary>What people call the process.</summary>
    internal static string? Name(string? executable, IReadOnlyList<string>? arguments, string? comm) =>
        FileName(executable) ?? ProgramOf(arguments is [var first, ..] ? first : null) ?? comm;

    /// <summary>A login shell has a hyphen before its name; who writes a title ("nginx: worker process") begins it with the name.</summary>
    private static string? ProgramOf(string? argument)
    {
        var program = argument?.Split(": ", 2)[0];
        return FileName(program is ['-', ..] ? program[1..] : program);
    }

    private static string? FileName(string? path) => path?[(path.LastIndexOf('/') + 1)..] is { Length: > 0 } name ? name : null;
}
