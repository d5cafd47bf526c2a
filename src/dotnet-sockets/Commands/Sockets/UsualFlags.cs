using CommandLine;
using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.Sockets;

/// <summary>
/// The flags of <see cref="ListOptions"/> that netstat's users type every day, alone: to have CommandLineParser read all of the list's
/// takes a quarter of the time of a small list.
/// </summary>
internal sealed class UsualFlags : PlainFlags
{
    private const string Letters = "altuxnpeoWjH";

    private const char FormatLetter = 'f';

    [Option('x', "unix")]
    public bool Unix { get; set; }

    [Option("ipv4")]
    public bool IPv4 { get; set; }

    [Option("ipv6")]
    public bool IPv6 { get; set; }

    [Option('p', "programs")]
    public bool Programs { get; set; }

    [Option('e', "extend")]
    public bool Extend { get; set; }

    [Option('o', "timers")]
    public bool Timers { get; set; }

    [Option('W', "wide")]
    public bool Wide { get; set; }

    [Option('f', "format")]
    public string? Format { get; set; }

    [Option('j', "json")]
    public bool Json { get; set; }

    [Option("csv")]
    public bool Csv { get; set; }

    [Option('H', "no-header")]
    public bool NoHeader { get; set; }

    /// <summary>
    /// The list's options where the arguments are such flags and a filter's words and nothing else; null where the list has to read them
    /// itself.
    /// </summary>
    internal static ListOptions? TryRead(string[] args)
    {
        List<string> flags = [], filter = [];
        return !AreUsual(ShortFlags.Rewrite(args), flags, filter) ? null
            : flags.TrueForAll(Has) ? CommandLineReader.TryParse<PlainFlags>(flags)?.ToOptions(filter)
            : CommandLineReader.TryParse<UsualFlags>(flags)?.ToOptions(filter);
    }

    /// <summary>Tells flags from a filter's words, which CommandLineParser would convert one by one. False where a word is neither.</summary>
    private static bool AreUsual(List<string> words, List<string> flags, List<string> filter)
    {
        var hasFormat = false;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word is [not '-', ..])
            {
                filter.Add(word);
                continue;
            }

            flags.Add(word);
            if (word is "--ipv4" or "--ipv6" or "--csv")
            {
                continue;
            }

            if (word is not ['-', not '-', ..])
            {
                return false;
            }

            var others = word.AsSpan(1).TrimStart(Letters);
            var isFormat = others is [FormatLetter, ..];
            if (!others.IsEmpty && !isFormat)
            {
                return false;
            }

            // Two may differ.
            if (isFormat && hasFormat)
            {
                return false;
            }

            hasFormat |= isFormat;

            // The format may be the next word; one that looks like a flag is none.
            if (isFormat && others.Length == 1)
            {
                if (++i == words.Count || words[i].StartsWith('-'))
                {
                    return false;
                }

                flags.Add(words[i]);
            }
        }

        return true;
    }

    internal override ListOptions ToOptions(IEnumerable<string> filter)
    {
        var options = base.ToOptions(filter);
        options.Unix = Unix;
        options.IPv4 = IPv4;
        options.IPv6 = IPv6;
        options.Programs = Programs;
        options.Extend = Extend;
        options.Timers = Timers;
        options.Wide = Wide;
        options.Format = Format;
        options.Json = Json;
        options.Csv = Csv;
        options.NoHeader = NoHeader;
        return options;
    }
}
