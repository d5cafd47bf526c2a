using DotNetSockets.Usage;

namespace DotNetSockets.Verbs;

/// <summary>Whether the table is coloured: on a terminal, unless its owner wants none (https://no-color.org, TERM=dumb), or as --color says.</summary>
internal static class ColorChoice
{
    private const string Auto = "auto";
    private const string Always = "always";

    internal static IReadOnlyList<string> Names { get; } = [Auto, Always, "never"];

    /// <exception cref="UsageException">It is none of the names.</exception>
    internal static bool IsOn(string? choice, Func<bool> isTerminal) =>
        (choice is null ? Auto : NamedChoice.Find("value of --color", choice, Names, name => name)) switch
        {
            Auto => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb") && isTerminal(),
            var name => name == Always,
        };
}
