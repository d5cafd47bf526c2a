using DotNetSockets.Errors;
using DotNetSockets.Output;

namespace DotNetSockets.Commands;

/// <summary>Makes a command that is suggested look where this one looked: at the same recording, or in the same network namespace.</summary>
internal sealed class CommandPlace(string? recording, string? space)
{
    private const string Beginning = Terminal.Program + " ";

    internal string Of(string command) => command.StartsWith(Beginning, StringComparison.Ordinal) && Words(command[Beginning.Length..]) is { } words
        ? $"{words} {command[Beginning.Length..]}" : command;

    /// <summary>Null where the command looks there by itself: services are this host's list, and to explain takes no recording.</summary>
    private string? Words(string arguments) =>
        arguments.StartsWith("services", StringComparison.Ordinal) ? null
        : recording is not null ? arguments.StartsWith("explain ", StringComparison.Ordinal) ? null : ShellCommand.Of([Terminal.Program, "--from", recording])
        : space is not null ? ShellCommand.Of([Terminal.Program, "-N", space])
        : null;
}
