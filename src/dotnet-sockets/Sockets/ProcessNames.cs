using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>
/// What a process is called: by its executable, as here; by its main thread, as in ss and ps; by its first argument, as in netstat. One that
/// was started by a link, as python3, has two or three names.
/// </summary>
internal static class ProcessNames
{
    /// <summary>Whether one of its names is this.</summary>
    internal static bool Has(SocketProcess process, string name) =>
        process.Name == name || process.Comm == name || OfCommand(process.Arguments is [var first, ..] ? first : null) == name;

    /// <summary>
    /// The file name of a command line's first word. A login shell has a hyphen before it, and who writes a title ("nginx: worker process")
    /// a colon behind it.
    /// </summary>
    internal static string? OfCommand(string? command)
    {
        var program = command?.Split(' ', 2)[0].TrimEnd(':');
        program = program is ['-', ..] ? program[1..] : program;
        return program?[(program.LastIndexOf('/') + 1)..] is { Length: > 0 } name ? name : null;
    }
}
