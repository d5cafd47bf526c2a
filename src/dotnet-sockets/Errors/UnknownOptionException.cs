namespace DotNetSockets.Errors;

/// <summary>A command does not have an option; a command that knows what was meant may say so instead.</summary>
/// <param name="option">The option with its dashes.</param>
/// <param name="value">The word behind it, which may be meant for its value; null where there is none.</param>
/// <param name="nearest">The nearest option; null where none is near.</param>
internal sealed class UnknownOptionException(string option, string? value, string? nearest)
    : UsageException($"Unknown option {Quoted.Of(option)}; {NamedChoice.Question(nearest, "--help lists them all.")}")
{
    internal string Option => option;

    internal string? Value => value;

    /// <summary>The sentence of a command that is not the usual one: its own help lists its options, and another's may have this one.</summary>
    internal string Of(string command) => $"{command} has no option {Quoted.Of(option)}; "
        + NamedChoice.Question(nearest, $"'dotnet-sockets {command} --help' lists its options.");
}
