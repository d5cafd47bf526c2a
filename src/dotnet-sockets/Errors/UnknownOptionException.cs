namespace DotNetSockets.Errors;

/// <summary>A command does not have an option; a command that knows what was meant may say so instead.</summary>
/// <param name="option">The option with its dashes.</param>
/// <param name="value">The word behind it, which may be meant for its value; null where there is none.</param>
/// <param name="message">The sentence where no command knows more.</param>
internal sealed class UnknownOptionException(string option, string? value, string message) : UsageException(message)
{
    internal string Option => option;

    internal string? Value => value;
}
