using System.Globalization;

namespace DotNetSockets.Commands.Doctor;

/// <summary>Whether a process can run at all, by the letter in /proc/PID/stat (proc(5)).</summary>
internal static class ProcessState
{
    /// <summary>What holds it up, as a clause; null where nothing does, or it cannot be read.</summary>
    internal static string? HindranceOf(ProcFolder? folder, int processId) =>
        folder?.TextOf(string.Create(CultureInfo.InvariantCulture, $"{processId}/stat")) is { } text ? Parse(text) : null;

    /// <summary>The letter is behind the name, which may hold anything, parentheses too.</summary>
    internal static string? Parse(string stat) => stat.LastIndexOf(')') is >= 0 and var end && stat.AsSpan(end + 1).TrimStart() is [var letter, ..]
        ? letter switch
        {
            'T' => "the process is stopped (state T)",
            't' => "a debugger has stopped the process (state t)",
            'D' => "the process waits in the kernel for a device or a network file system (state D)",
            _ => null,
        }
        : null;
}
