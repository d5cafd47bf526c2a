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

/// <summary>An opened plan: its filter with the names looked up, what the kernel is asked for, and the place that the sockets come from.</summary>
internal sealed class SocketRequest
{
    private readonly SocketPlan _plan;

    /// <param name="plan">What the options ask for.</param>
    /// <param name="read">Tells which columns are read of those that the source has: what they need is captured, and nothing else.</param>
    /// <param name="world">The commands, with one of whose names a filter must not begin, and the host.</param>
    /// <param name="recording">The recording that the options name, where it is open already.</param>
    /// <param name="also">A further test for the kernel, where the kernel tests anything; the caller tests the rows, too.</param>
    /// <exception cref="UsageException">The filter, a column, a namespace or the recording is wrong.</exception>
    internal SocketRequest(
        SocketPlan plan, Func<ColumnsOfSource, IEnumerable<ColumnOf<SocketRow>>> read, CommandWorld world, ISocketSource? recording = null,
        SocketFilter? also = null)
    {
        _plan = plan;
        var options = plan.Options;
        Source = recording ?? (options.From is null ? world.Host : RecordingFile.Open(PathOption.Of("--from", options.From).Text));
        var selection = plan.Selection();
        Selects = selection.Selects;
        Filter = RowFilter.Parse([.. options.Words], plan.FilterFiles, Names(selection.Protocols(), world));
        selection.AddFrom(Filter.Named, Filter.Possible);
        Named = selection.Named | (Filter.Named & selection.Protocols());

        // A filter that tests the state selects it: as in ss, -a and -l have no say then.
        var (all, listening) = Filter.TestsState ? (true, false) : (options.All || (plan.IsOfAll && !options.Listening), options.Listening);
        var wanted = selection.ToOptions(all, listening);
        Title = $"{TableTitle.Of(wanted.Protocols)} ({TableTitle.Scope(all, listening)})";
        Read = read(ColumnsOf(wanted.Protocols));
        var shown = NeedsOf(Read);
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
            ProcRoot = plan.ProcRoot,
            NetworkNamespaces = Namespaces(),
            Filter = isTestedHere ? null : also is null ? Filter.Kernel : SocketFilter.All(Filter.Kernel ?? SocketFilter.Everything, also),
            IncludeUndecided = true,
            Facts = isTestedHere ? Filter.Facts | (Filter.Kernel?.Facts ?? SocketFacts.None) : Filter.Facts,
        };
    }

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

    /// <summary>The protocols that the user named, by an option or in the filter: their absence is worth a word.</summary>
    internal SocketProtocols Named { get; }

    /// <summary>Which of the captured sockets are listed.</summary>
    internal SocketChoice Selects { get; }

    internal string Title { get; }

    /// <summary>The columns that are read.</summary>
    internal IEnumerable<ColumnOf<SocketRow>> Read { get; }

    /// <summary>Which of the sockets.</summary>
    internal RowFilter Filter { get; }

    /// <summary>What the columns need that the view reads, shown or not, and those of the filter.</summary>
    internal RowNeeds Needs { get; }

    /// <summary>Those of them that the filter needs: they are found before it is known which rows are shown.</summary>
    internal RowNeeds NeedsToFilter { get; }

    /// <summary>Whether what is shown tells of owners, so that one who was not seen is missing there.</summary>
    internal bool ShowsOwners { get; }

    /// <summary>Objects may have keys of their own; a table has the columns that its first row tells.</summary>
    private ColumnsOfSource ColumnsOf(SocketProtocols protocols)
    {
        var usual = ColumnsOfList.Usual(_plan.Options, _plan.Output.Formatter, protocols);
        var foreign = Source.Foreign;
        return foreign.All.Count == 0 ? new ColumnsOfSource(static () => SocketColumns.All, usual)
            : new ColumnsOfSource(() => [.. SocketColumns.All, .. foreign.All], [.. usual, .. _plan.Output.Formatter.HasStructure ? foreign.All : foreign.OfFirstRow]);
    }

    /// <summary>Null where it does not matter which it is.</summary>
    private IReadOnlyList<NetworkNamespace>? Namespaces() =>
        _plan.Options.Netns is { } name ? NamespaceChoice.Of(name, _plan.ProcRoot)
        : _plan.Options.Proc is not null ? [NamespaceChoice.OfHost(_plan.ProcRoot)]
        : Needs.HasFlag(RowNeeds.Namespace) && _plan.Options.From is null && OperatingSystem.IsLinux() ? [NetworkNamespaces.Current()]
        : null;

    private FilterNames Names(SocketProtocols protocols, CommandWorld world) => new(
        new Lazy<ServiceBook>(ServiceBook.Load),
        protocols,
        () => world.Commands.Select(command => command.Name),
        name => HostBook.AddressesOf(name, _plan.ResolveTimeout))
    {
        IsForRecording = _plan.Options.From is not null,
        Foreign = Source.Foreign.All,
        Interfaces = new(() => _plan.Options.Proc is not null || !world.Host.IsHost ? null
            : InterfaceNames.Of(_plan.Options.Netns is { } name ? NamespaceChoice.Of(name, _plan.ProcRoot) : null)),
    };

    private RowNeeds NeedsOf(IEnumerable<Column> columns) => columns
        .Where(column => column.Kind != CellKind.Endpoint || _plan.ShowHosts)
        .Aggregate(RowNeeds.None, (needs, column) => needs | column.Needs);
}
