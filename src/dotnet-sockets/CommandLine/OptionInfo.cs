namespace DotNetSockets.CommandLine;

/// <summary>An option as help, manual page and completions show it.</summary>
/// <param name="Group">Its heading.</param>
/// <param name="Letter">Its short name; null where it has none.</param>
/// <param name="Name">Its long name.</param>
/// <param name="Value">What its value is called; null where it takes none.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record OptionInfo(string Group, string? Letter, string Name, string? Value, string Meaning)
{
    /// <summary>-f, --format NAME.</summary>
    internal string Synopsis => $"{(Letter is null ? "    " : $"-{Letter}, ")}--{Name}{(Value is null ? "" : $" {Value}")}";
}
