using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Files;
using DotNetSockets.Filters;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Names;
using DotNetSockets.Recordings;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What the options of the list mean, checked before any work is done.</summary>
internal sealed class ListRequest
{
    private readonly IReadOnlyList<ICommand> _commands;

    /// <param name="options">The options.</param>
    /// <param name="view">Makes what is shown, from what is known of the request by then: output, usual columns, timestamp.</param>
    /// <param name="commands">The commands: a filter that begins with the name of one is a mistake.</param>
    /// <param name="isOfAll">Whether all sockets are meant where the options choose neither all nor the listeners.</param>
    /// <exception cref="UsageException">The options are wrong, or do not go together.</exception>
    internal ListRequest(ListOptions options, Func<ListRequest, ISocketView> view, IReadOnlyList<ICommand> commands, bool isOfAll = false)
    {
        _commands = commands;
        Output = new OutputPlan(options);
        var selection = Selection(options);
        Named = selection.Named;
        Selects = selection.Selects;
        ResolveTimeout = OptionValue.ResolveTimeout(options.ResolveTimeout);
        if (options is { Continuous: true, Interval: null } && options.Words.ToList() is [var seconds] && PortWord.Number(seconds) is not null)
        {
            throw new UsageException($"-c takes no number; the time between two snapshots: dotnet-sockets -c --interval {seconds}.");
        }

        Filter = RowFilter.Parse([.. options.Words], FilterFiles(options), FilterNames(selection.Protocols(), options.From is not null));
        selection.AddFrom(Filter.Named, Filter.Possible);

        // A filter that tests the state selects it: as in ss, -a and -l have no say then.
        var (all, listening) = Filter.TestsState ? (true, false) : (options.All || (isOfAll && !options.Listening), options.Listening);
        ShowHosts = Output.Formatter.IsForPeople && !options.Numeric && !options.NumericHosts;
        ShowUsers = !options.NumericUsers && !(Output.Formatter.IsForPeople && options.Numeric);
        ShowServices = Output.Formatter.IsForPeople && !options.Numeric && !options.NumericPorts;
        Repetition = new Repetition(options, Output);
        var wanted = selection.ToOptions(all, listening);
        Title = $"{TableTitle.Of(wanted.Protocols)} ({TableTitle.Scope(all, listening)})";
        UsualColumns = ColumnsOfList.Usual(options, Output.Formatter, wanted.Protocols);
        View = view(this);
        var shown = NeedsOf(View.Read);
        NeedsToFilter = DetailAbsence.NeedsToTell(NeedsOf(Filter.Columns));
        Needs = shown | NeedsToFilter;
        ShowsOwners = OwnerColumns.DetailsOf(shown) != SocketOwnerDetails.None;

        // The other end of a connection is found among the rows, though the filter may not match it; and what a recording does not tell
        // of its rows, the library does not know.
        var isTestedHere = Needs.HasFlag(RowNeeds.Peers) || options.From is not null;
        Capture = wanted with
        {
            IncludeReferenceCounts = Needs.HasFlag(RowNeeds.ReferenceCounts),
            Owners = OwnerColumns.DetailsOf(Needs),
            Details = DetailChoice.KindsOf(Needs),
            ProcRoot = ProcRoot(options),
            NetworkNamespaces = Namespaces(options),
            Filter = isTestedHere ? null : Filter.Kernel,
            IncludeUndecided = true,
            Facts = isTestedHere ? Filter.Facts | (Filter.Kernel?.Facts ?? SocketFacts.None) : Filter.Facts,
        };
        IsVerbose = options.Verbose;
        IsOfAllNamespaces = NamespaceChoice.IsAll(options.Netns);
        Source = SourceOf(options);
    }

    internal OutputPlan Output { get; }

    /// <summary>Where the sockets come from.</summary>
    internal ISocketSource Source { get; }

    internal SocketTableOptions Capture { get; }

    /// <summary>The TCP listeners alone, which the kernel has in a table of their own; of both families, for one may serve the other.</summary>
    internal SocketTableOptions Listeners => Capture with
    {
        Protocols = SocketProtocols.Tcp,
        TcpStates = SocketStates.Listen,
        IncludeIPv4 = true,
        IncludeIPv6 = true,
        Details = SocketDetailKinds.None,
        Owners = SocketOwnerDetails.None,
        Filter = null,
        Facts = SocketFacts.None,
    };

    /// <summary>The protocols that the user named: their absence is worth a word.</summary>
    internal SocketProtocols Named { get; }

    /// <summary>Which of the captured sockets are listed.</summary>
    internal SocketChoice Selects { get; }

    internal string Title { get; }

    /// <summary>The columns of the list where none are named.</summary>
    internal IReadOnlyList<ColumnOf<SocketRow>> UsualColumns { get; }

    internal ISocketView View { get; }

    /// <summary>Which of the sockets.</summary>
    internal RowFilter Filter { get; }

    /// <summary>What the columns need that the view reads, shown or not, and those of the filter.</summary>
    internal RowNeeds Needs { get; }

    /// <summary>Those of them that the filter needs: they are found before it is known which rows are shown.</summary>
    internal RowNeeds NeedsToFilter { get; }

    /// <summary>Whether what is shown tells of owners, so that one who was not seen is missing there.</summary>
    internal bool ShowsOwners { get; }

    internal bool ShowHosts { get; }

    internal bool ShowServices { get; }

    internal bool ShowUsers { get; }

    internal TimeSpan ResolveTimeout { get; }

    internal Repetition Repetition { get; }

    internal bool IsVerbose { get; }

    internal bool IsOfAllNamespaces { get; }

    private static Selection Selection(ListOptions options)
    {
        var selection = new Selection();
        selection.Add(
            (options.Tcp ? SocketProtocols.Tcp : 0) | (options.Udp ? SocketProtocols.Udp : 0)
            | (options.UdpLite ? SocketProtocols.UdpLite : 0) | (options.Raw ? SocketProtocols.Raw : 0)
            | (options.Unix ? SocketProtocols.Unix : 0) | (options.Sctp ? SocketProtocols.Sctp : 0));
        if (options.IPv4)
        {
            selection.AddIPv4();
        }

        if (options.IPv6)
        {
            selection.AddIPv6();
        }

        if (options.Family is not null)
        {
            FamilyName.AddTo(selection, options.Family);
        }

        return selection;
    }

    /// <summary>Null where it does not matter which it is.</summary>
    private IReadOnlyList<NetworkNamespace>? Namespaces(ListOptions options) =>
        options.Netns is not null ? NamespaceChoice.Of(options.Netns, ProcRoot(options))
        : options.Proc is not null ? [NamespaceChoice.OfHost(ProcRoot(options))]
        : Needs.HasFlag(RowNeeds.Namespace) && options.From is null && OperatingSystem.IsLinux() ? [NetworkNamespaces.Current()]
        : null;

    /// <summary>Where the processes are that hold the sockets.</summary>
    private static string ProcRoot(ListOptions options) =>
        options.Proc is null ? "/proc" : Path.GetFullPath(PathOption.Of("--proc", options.Proc).Text);

    private static ISocketSource SourceOf(ListOptions options) => options switch
    {
        { From: null } => new HostSource(),
        { Netns: not null } => throw new UsageException("-N chooses among this host's namespaces, and --from is another place: name one of them."),
        { Proc: not null } => throw new UsageException("--proc shows a host as it is now, and --from a recording: name one of them."),
        { Continuous: true } => throw new UsageException("-c cannot repeat --from: a recording does not change."),
        { ToDump: not null } => throw new UsageException("--to-dump records this host, and --from is another: name one of them."),
        _ => RecordingFile.Open(PathOption.Of("--from", options.From).Text),
    };

    private static string[] FilterFiles(ListOptions options) => options.FilterFile is { } paths
        ? Array.ConvertAll(paths.Split(AddsUpAttribute.Nothing), path => PathOption.Of("--filter-file", path).Text)
        : [];

    private FilterNames FilterNames(SocketProtocols protocols, bool isForRecording) => new(
        new Lazy<ServiceBook>(ServiceBook.Load),
        protocols,
        () => _commands.Select(command => command.Name),
        name => HostBook.AddressesOf(name, ResolveTimeout))
    {
        IsForRecording = isForRecording,
    };

    private RowNeeds NeedsOf(IEnumerable<Column> columns) => columns
        .Where(column => column.Kind != CellKind.Endpoint || ShowHosts)
        .Aggregate(RowNeeds.None, (needs, column) => needs | column.Needs);
}
