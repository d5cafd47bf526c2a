using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Files;
using DotNetSockets.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What the options ask for, as far as they tell it alone: no file, no name and no kernel is asked until the plan is opened.</summary>
internal sealed class SocketPlan
{
    /// <param name="options">The options.</param>
    /// <param name="rowsName">The rows as a part of a name, such as a metric's.</param>
    /// <param name="isOfAll">Whether all sockets are meant where the options choose neither all nor the listeners.</param>
    /// <exception cref="UsageException">The options are wrong, or do not go together.</exception>
    internal SocketPlan(ListOptions options, string rowsName, bool isOfAll = false)
    {
        Options = options;
        IsOfAll = isOfAll;
        Snapshots = new SnapshotPlan(options, rowsName);
        _ = Selection(); // a family that is unknown is said before anything is opened
        ResolveTimeout = OptionValue.ResolveTimeout(options.ResolveTimeout);
        CheckPlaces(options);
        if (options is { Continuous: true, Interval: null } && options.Words.ToList() is [var seconds] && PortWord.Number(seconds) is not null)
        {
            throw new UsageException($"-c takes no number; the time between two snapshots: dotnet-sockets -c --interval {seconds}.");
        }

        var isForPeople = Output.Formatter.IsForPeople;
        ShowHosts = isForPeople && !options.Numeric && !options.NumericHosts;
        ShowUsers = !options.NumericUsers && !(isForPeople && options.Numeric);
        ShowServices = isForPeople && !options.Numeric && !options.NumericPorts;
    }

    internal ListOptions Options { get; }

    internal SnapshotPlan Snapshots { get; }

    internal OutputPlan Output => Snapshots.Output;

    /// <summary>Whether all sockets are meant where the options choose neither all nor the listeners.</summary>
    internal bool IsOfAll { get; }

    internal bool ShowHosts { get; }

    internal bool ShowServices { get; }

    internal bool ShowUsers { get; }

    internal TimeSpan ResolveTimeout { get; }

    internal bool IsOfAllNamespaces => NamespaceChoice.IsAll(Options.Netns);

    /// <summary>Where the processes are that hold the sockets.</summary>
    internal string ProcRoot => Options.Proc is null ? "/proc" : Path.GetFullPath(PathOption.Of("--proc", Options.Proc).Text);

    /// <summary>The files with filters; "-" is standard input.</summary>
    internal string[] FilterFiles => Options.FilterFile is { } paths
        ? Array.ConvertAll(paths.Split(AddsUpAttribute.Nothing), path => PathOption.Of("--filter-file", path).Text)
        : [];

    /// <summary>The protocols, families and types that the options name; what a filter names can be added to it.</summary>
    internal Selection Selection()
    {
        var selection = new Selection();
        selection.Add(
            (Options.Tcp ? SocketProtocols.Tcp : 0) | (Options.Udp ? SocketProtocols.Udp : 0)
            | (Options.UdpLite ? SocketProtocols.UdpLite : 0) | (Options.Raw ? SocketProtocols.Raw : 0)
            | (Options.Unix ? SocketProtocols.Unix : 0) | (Options.Sctp ? SocketProtocols.Sctp : 0));
        if (Options.IPv4)
        {
            selection.AddIPv4();
        }

        if (Options.IPv6)
        {
            selection.AddIPv6();
        }

        if (Options.Family is not null)
        {
            FamilyName.AddTo(selection, Options.Family);
        }

        return selection;
    }

    private static void CheckPlaces(ListOptions options)
    {
        if (options.From is not null && Excluded(options) is { } sentence)
        {
            throw new UsageException(sentence);
        }
    }

    private static string? Excluded(ListOptions options) => options switch
    {
        { Netns: not null } => NamespaceChoice.ExcludesRecording,
        { Proc: not null } => "--proc shows a host as it is now, and --from a recording: name one of them.",
        { Continuous: true } => "-c cannot repeat --from: a recording does not change.",
        { ToDump: not null } => "--to-dump records this host, and --from is another: name one of them.",
        _ => null,
    };
}
