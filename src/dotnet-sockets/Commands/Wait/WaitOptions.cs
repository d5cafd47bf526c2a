using CommandLine;
using DotNetSockets.CommandLine;
using DotNetSockets.Commands.Sockets;
using DotNetSockets.Errors;

namespace DotNetSockets.Commands.Wait;

/// <summary>The options of the wait: those that select and show sockets, what is waited for, and how long.</summary>
internal sealed class WaitOptions : ListOptions
{
    [OptionGroup("What is waited for")]
    [Option("until", MetaValue = "STATE", HelpText = "The state of each target: listening (default), gone, connected, drained.")]
    public string? Until { get; set; }

    [Option("rows", MetaValue = "CONDITION", HelpText = "Instead of targets: the number of rows that the filter finds, as '<500', '>=1', '=0'.")]
    public string? Rows { get; set; }

    [Option("timeout", MetaValue = "SECONDS", HelpText = "The longest wait (30); 0 asks once.")]
    public string? Timeout { get; set; }

    [Option("interval", MetaValue = "SECONDS", HelpText = "The time between two looks (0.02, or ten times the length of a look).")]
    public override string? Interval { get; set; }

    [Option('q', "quiet", HelpText = "Say nothing; the exit code tells.")]
    public bool Quiet { get; set; }

    /// <summary>Refused, as all that follow: they are of the list.</summary>
    public override bool Continuous { get; set; }

    public override string? Count { get; set; }

    public override string? From { get; set; }

    public override string? Proc { get; set; }

    public override string? ToDump { get; set; }

    public override bool ExplainFilter { get; set; }

    /// <summary>Whether rows are shown when the wait succeeds.</summary>
    internal bool ShowsRows => Verbose || Json || Csv || (Format ?? Template ?? Output ?? Columns) is not null;

    /// <summary>Whether an option selects sockets, as targets do.</summary>
    private bool Selects => All || Listening || Tcp || Udp || UdpLite || Raw || Unix || Sctp || IPv4 || IPv6 || Family is not null;

    /// <summary>The options as the list has them, of the sockets of targets or of others.</summary>
    /// <param name="filter">The filter.</param>
    internal WaitOptions With(IEnumerable<string> filter)
    {
        var options = (WaitOptions)MemberwiseClone();
        options.Words = filter;
        (options.Interval, options.Netns) = (null, null);
        return options;
    }

    /// <exception cref="UsageException">An option of the list has no meaning here, or two do not go together.</exception>
    internal void Check()
    {
        var sentence = this switch
        {
            { Continuous: true } => "wait repeats its look by itself; leave out -c.",
            { Count: not null } => "--count is for -c; wait takes --rows '<500', which counts the rows that a filter finds.",
            { From: not null } => "wait looks at this host, and a recording does not change; leave out --from.",
            { Proc: not null } => "wait looks at a network namespace, as -N PID or -N PATH; leave out --proc.",
            { ToDump: not null } => "--to-dump records and waits for nothing; leave out wait.",
            { ExplainFilter: true } => "--explain-filter is for the list and the summary; leave out wait.",
            { Rows: not null, Until: not null } => "--until is about targets, and --rows about a filter: name one of them.",
            { Rows: null, Selects: true } => "A target has its protocol and family, as 53/udp or [::1]:80; options that select sockets go with --rows.",
            _ => null,
        };
        if (sentence is not null)
        {
            throw new UsageException(sentence);
        }
    }
}
