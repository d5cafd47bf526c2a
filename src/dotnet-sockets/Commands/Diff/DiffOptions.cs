using CommandLine;
using DotNetSockets.CommandLine;
using DotNetSockets.Commands.Sockets;
using DotNetSockets.Errors;

namespace DotNetSockets.Commands.Diff;

/// <summary>The options of the comparison: those that select sockets, and how they are compared.</summary>
internal sealed class DiffOptions : ListOptions
{
    [OptionGroup("Comparison")]
    [AddsUp]
    [Option("key", MetaValue = "LIST", HelpText = "The columns that make two sockets the same one.")]
    public string? Key { get; set; }

    [AddsUp]
    [Option("compare", MetaValue = "LIST", HelpText = "The columns that are compared (process,user,exposure,send_q).")]
    public string? Compare { get; set; }

    [AddsUp]
    [Option("only", MetaValue = "LIST", HelpText = "Only these differences: added, removed, changed.")]
    public string? Only { get; set; }

    [Option("exit-code", HelpText = "Exit with 1 if there is a difference.")]
    public bool ExitCode { get; set; }

    /// <summary>No option of the help, and refused: recordings are words here, and this is set for each side.</summary>
    public override string? From { get; set; }

    /// <summary>Refused: nothing is recorded.</summary>
    public override string? ToDump { get; set; }

    /// <summary>Refused: the list and the summary say it.</summary>
    public override bool ExplainFilter { get; set; }

    /// <summary>Whether the listeners are meant, unless a filter tests the state.</summary>
    internal bool IsOfListeners => !All;

    /// <summary>Whether nobody said so.</summary>
    internal bool IsUsual => !All && !Listening;

    /// <summary>The options of one of the two sides, as the list has them.</summary>
    /// <param name="recording">The recording; null for the host.</param>
    /// <param name="filter">The filter.</param>
    internal ListOptions At(string? recording, IReadOnlyList<string> filter)
    {
        var side = (DiffOptions)MemberwiseClone();
        side.From = recording;
        side.Words = filter;
        side.Listening = IsOfListeners;

        // Names of hosts and services are not looked up, and users have their names whatever -n says: a recording has names.
        (side.Numeric, side.NumericUsers, side.NumericHosts, side.NumericPorts) = (false, false, true, true);
        if (recording is not null)
        {
            (side.Netns, side.Proc) = (null, null);
        }

        return side;
    }

    /// <exception cref="UsageException">An option of the list has no meaning here.</exception>
    internal void Check()
    {
        var sentence = this switch
        {
            { From: not null } => "diff takes its recordings as words: dotnet-sockets diff OLD [NEW].",
            { ToDump: not null } => "--to-dump records and compares nothing; leave out diff.",
            { ExplainFilter: true } => "--explain-filter is for the list and the summary; leave out diff.",
            { Continuous: true } => "diff compares once; leave out -c.",
            { Interval: not null } or { Count: not null } => "diff compares once; leave out --interval and --count.",
            _ => null,
        };
        if (sentence is not null)
        {
            throw new UsageException(sentence);
        }
    }
}
