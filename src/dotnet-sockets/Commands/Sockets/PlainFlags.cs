using CommandLine;

namespace DotNetSockets.Commands.Sockets;

/// <summary>
/// The flags of nearly every list: -tan, -tuln. CommandLineParser reads the attributes of each option there is, at each start, and each
/// takes it a hundredth of a small list's time.
/// </summary>
internal class PlainFlags
{
    private const string Letters = "altun";

    [Option('a', "all")]
    public bool All { get; set; }

    [Option('l', "listening")]
    public bool Listening { get; set; }

    [Option('t', "tcp")]
    public bool Tcp { get; set; }

    [Option('u', "udp")]
    public bool Udp { get; set; }

    [Option('n', "numeric")]
    public bool Numeric { get; set; }

    /// <summary>Whether a word is a cluster of these and of no other.</summary>
    internal static bool Has(string word) => word is ['-', not '-', ..] && !word.AsSpan(1).ContainsAnyExcept(Letters);

    /// <summary>The list's options with these flags and a filter's words.</summary>
    internal virtual ListOptions ToOptions(IEnumerable<string> filter) => new()
    {
        Words = filter,
        All = All,
        Listening = Listening,
        Tcp = Tcp,
        Udp = Udp,
        Numeric = Numeric,
    };
}
