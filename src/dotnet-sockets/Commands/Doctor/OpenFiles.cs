using System.Globalization;

namespace DotNetSockets.Commands.Doctor;

/// <summary>How many descriptors a process has, and may have.</summary>
internal static class OpenFiles
{
    private const string Line = "Max open files";

    /// <summary>Null where it cannot be read, or has no limit.</summary>
    internal static long? LimitOf(ProcFolder? folder, int processId) =>
        folder?.TextOf(string.Create(CultureInfo.InvariantCulture, $"{processId}/limits")) is { } text ? Parse(text) : null;

    /// <summary>How many it has; null where that may not be seen.</summary>
    internal static int? CountOf(ProcFolder? folder, int processId) =>
        folder?.CountOf(string.Create(CultureInfo.InvariantCulture, $"{processId}/fd"));

    /// <summary>Reads /proc/PID/limits: the soft limit is the first number behind the name.</summary>
    internal static long? Parse(string text)
    {
        var line = text.Split('\n').FirstOrDefault(line => line.StartsWith(Line, StringComparison.Ordinal));
        var words = line?[Line.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var soft, ..] && long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? limit
            : null;
    }
}
