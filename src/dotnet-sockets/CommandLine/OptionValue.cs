using System.Globalization;
using DotNetSockets.Errors;

namespace DotNetSockets.CommandLine;

/// <summary>Values of options, with a sentence for each that is none.</summary>
internal static class OptionValue
{
    private static readonly TimeSpan DefaultResolveTimeout = TimeSpan.FromSeconds(2);

    /// <exception cref="UsageException">It is not a number of seconds in the range.</exception>
    internal static TimeSpan? Seconds(string option, string? value, double least)
    {
        // Thread waits take at most 2^31 milliseconds.
        const double Most = 2_000_000;
        return value is null ? null
            : double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds >= least && seconds <= Most
            ? TimeSpan.FromSeconds(seconds)
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"{option} takes a number of seconds from {least} to {Most}, not {Quoted.Of(value)}."));
    }

    /// <summary>How long all names of hosts together may take.</summary>
    /// <exception cref="UsageException">It is not a number of seconds.</exception>
    internal static TimeSpan ResolveTimeout(string? value) => Seconds("--resolve-timeout", value, least: 0) ?? DefaultResolveTimeout;

    /// <exception cref="UsageException">It is not a whole number from 1 on.</exception>
    internal static int? Count(string option, string? value) => value is null ? null
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count
        : throw new UsageException($"{option} takes a whole number from 1 on, not {Quoted.Of(value)}.");

    /// <exception cref="UsageException">It is not a single character, or one that CSV or a column's name needs for itself.</exception>
    internal static char? Delimiter(string? value) => value switch
    {
        null => null,
        "\\t" => '\t',
        [var single] when single is '\t' or (>= ' ' and <= '~' and not ('"' or '\'' or '_')) && !char.IsAsciiLetterOrDigit(single) => single,
        _ => throw new UsageException($"--delimiter takes one ASCII character such as ';', or \\t for a tab, not {Quoted.Of(value)}."),
    };
}
