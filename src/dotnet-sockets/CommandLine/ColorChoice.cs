using DotNetSockets.Errors;

namespace DotNetSockets.CommandLine;

/// <summary>Whether the table is coloured: on a terminal, unless its owner wants none (no-color.org, TERM=dumb), or as --color says.</summary>
internal sealed class ColorChoice
{
    private const string Auto = "auto";
    private const string Always = "always";

    private readonly string _name;

    /// <exception cref="UsageException">It is none of the names.</exception>
    internal ColorChoice(string? name) => _name = name is null ? Auto : NamedChoice.Find("value of --color", name, Names, one => one);

    internal static IReadOnlyList<string> Names { get; } = [Auto, Always, "never"];

    internal bool IsOn(Func<bool> isTerminal) => _name == Always || (_name == Auto
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb")
        && isTerminal());
}
