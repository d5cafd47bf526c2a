using DotNetSockets.Errors;
using DotNetSockets.Output;

namespace DotNetSockets.Commands.Doctor;

/// <summary>Makes the command that a finding suggests look where the doctor looked: at the same recording, or in the same network namespace.</summary>
internal sealed class FindingPlace(string? recording, string? space)
{
    private const string Beginning = Terminal.Program + " ";

    internal Finding Of(Finding finding) => finding with { Next = Of(finding.Next) };

    internal string Of(string command) => command.StartsWith(Beginning, StringComparison.Ordinal) && Words(command) is { } words
        ? $"{words} {command[Beginning.Length..]}" : command;

    /// <summary>Null where the command looks there by itself; to explain takes no recording.</summary>
    private string? Words(string command) =>
        recording is not null && !command.StartsWith(Beginning + "explain ", StringComparison.Ordinal) ? ShellCommand.Of([Terminal.Program, "--from", recording])
        : space is not null ? ShellCommand.Of([Terminal.Program, "-N", space])
        : null;
}
