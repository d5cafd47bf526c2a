using CommandLine;

namespace DotNetSockets.Verbs;

/// <summary>
/// The flags of <see cref="ListOptions"/> that netstat's users type every day, alone. CommandLineParser reads the attributes of each
/// option there is, at each start: for all of the list's that takes a quarter of the time of a small list.
/// </summary>
internal sealed class UsualFlags
{
    private const string Letters = "altuUwxnpeomWvjH";

    private const char FormatLetter = 'f';

    [Option('a', "all")]
    public bool All { get; set; }

    [Option('l', "listening")]
    public bool Listening { get; set; }

    [Option('t', "tcp")]
    public bool Tcp { get; set; }

    [Option('u', "udp")]
    public bool Udp { get; set; }

    [Option('U', "udplite")]
    public bool UdpLite { get; set; }

    [Option('w', "raw")]
    public bool Raw { get; set; }

    [Option('x', "unix")]
    public bool Unix { get; set; }

    [Option("ipv4")]
    public bool IPv4 { get; set; }

    [Option("ipv6")]
    public bool IPv6 { get; set; }

    [Option('n', "numeric")]
    public bool Numeric { get; set; }

    [Option('p', "programs")]
    public bool Programs { get; set; }

    [Option('e', "extend")]
    public bool Extend { get; set; }

    [Option('o', "timers")]
    public bool Timers { get; set; }

    [Option('m', "memory")]
    public bool Memory { get; set; }

    [Option('W', "wide")]
    public bool Wide { get; set; }

    [Option('v', "verbose")]
    public bool Verbose { get; set; }

    [Option('f', "format")]
    public string? Format { get; set; }

    [Option('j', "json")]
    public bool Json { get; set; }

    [Option("csv")]
    public bool Csv { get; set; }

    [Option('H', "no-header")]
    public bool NoHeader { get; set; }

    /// <summary>The list's options where the arguments are such flags and nothing else; null where the list has to read them itself.</summary>
    internal static ListOptions? TryRead(IReadOnlyList<string> args) =>
        ShortFlags.Rewrite(args).ToList() is var words && AreUsual(words) && CommandLineReader.TryParse<UsualFlags>(words) is { } flags
            ? flags.ToOptions()
            : null;

    private static bool AreUsual(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
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

            // Its value may be the next word; one that looks like a flag is none.
            if ((!others.IsEmpty && !isFormat) || (others.Length == 1 && (++i == words.Count || words[i].StartsWith('-'))))
            {
                return false;
            }
        }

        return true;
    }

    private ListOptions ToOptions() => new()
    {
        All = All,
        Listening = Listening,
        Tcp = Tcp,
        Udp = Udp,
        UdpLite = UdpLite,
        Raw = Raw,
        Unix = Unix,
        IPv4 = IPv4,
        IPv6 = IPv6,
        Numeric = Numeric,
        Programs = Programs,
        Extend = Extend,
        Timers = Timers,
        Memory = Memory,
        Wide = Wide,
        Verbose = Verbose,
        Format = Format,
        Json = Json,
        Csv = Csv,
        NoHeader = NoHeader,
    };
}
