using DotNetSockets.Formatting;
using DotNetSockets.Query;
using DotNetSockets.Rows;
using DotNetSockets.Usage;
using SocketSnapshot;

namespace DotNetSockets.Verbs;

/// <summary>What the options of the list mean, checked before any work is done.</summary>
internal sealed class ListRequest
{
    private static readonly TimeSpan DefaultResolveTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(1);

    /// <param name="options">The options.</param>
    /// <param name="view">Makes what is shown, from what is known of the request by then: output, usual columns, timestamp.</param>
    /// <exception cref="UsageException">The options are wrong, or do not go together.</exception>
    internal ListRequest(ListOptions options, Func<ListRequest, ISocketView> view)
    {
        Output = new OutputPlan(options);
        var selection = Selection(options);
        Named = selection.Protocols;
        Title = "Active Internet connections " + (options.All ? "(servers and established)" : options.Listening ? "(only servers)" : "(w/o servers)");
        ShowHosts = Output.Formatter.IsForPeople && !options.Numeric && !options.NumericHosts;
        ShowUsers = !options.NumericUsers && !(Output.Formatter.IsForPeople && options.Numeric);
        ShowServices = Output.Formatter.IsForPeople && !options.Numeric && !options.NumericPorts;
        ResolveTimeout = OptionValue.Seconds("--resolve-timeout", options.ResolveTimeout, least: 0) ?? DefaultResolveTimeout;
        Interval = OptionValue.Seconds("--interval", options.Interval, least: 0.01) ?? DefaultInterval;
        Count = Repetitions(options);
        UsualColumns = ColumnsWithout(options);
        HasTimestamp = options.Continuous && !Output.Formatter.IsForPeople;
        View = view(this);
        Needs = NeedsOf(View.Read);
        Capture = selection.ToOptions(options.All, options.Listening) with { Owners = OwnerColumns.DetailsOf(Needs) };
        IsVerbose = options.Verbose;
    }

    internal OutputPlan Output { get; }

    internal SocketTableOptions Capture { get; }

    /// <summary>The protocols that the user named: their absence is worth a word.</summary>
    internal SocketProtocols Named { get; }

    internal string Title { get; }

    /// <summary>The columns of the list where none are named.</summary>
    internal IReadOnlyList<ColumnOf<SocketRow>> UsualColumns { get; }

    /// <summary>Rows of many snapshots in one stream tell which they are of; people see that from the headings.</summary>
    internal bool HasTimestamp { get; }

    internal ISocketView View { get; }

    /// <summary>What the columns need that the view reads, shown or not.</summary>
    internal RowNeeds Needs { get; }

    internal bool ShowHosts { get; }

    internal bool ShowServices { get; }

    internal bool ShowUsers { get; }

    internal TimeSpan ResolveTimeout { get; }

    internal TimeSpan Interval { get; }

    /// <summary>How many snapshots; as many as there will ever be without a limit.</summary>
    internal int Count { get; }

    internal bool IsVerbose { get; }

    private static Selection Selection(ListOptions options)
    {
        var selection = new Selection();
        selection.Add(
            (options.Tcp ? SocketProtocols.Tcp : 0) | (options.Udp ? SocketProtocols.Udp : 0)
            | (options.UdpLite ? SocketProtocols.UdpLite : 0) | (options.Raw ? SocketProtocols.Raw : 0));
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

    /// <summary>The columns of the format and what flags add to them, in netstat's order, where --columns names none.</summary>
    private IReadOnlyList<ColumnOf<SocketRow>> ColumnsWithout(ListOptions options)
    {
        var isForPeople = Output.Formatter.IsForPeople;
        string[] owner = isForPeople ? ["program"] : Output.Formatter.HasStructure ? ["pid", "process", "processes"] : ["pid", "process"];
        return
        [
            .. isForPeople ? SocketColumns.Table : SocketColumns.Default,
            .. options.Extend ? SocketColumns.Of("user", "inode") : [],
            .. options.Programs ? SocketColumns.Of(owner) : [],
        ];
    }

    private int Repetitions(ListOptions options)
    {
        var count = OptionValue.Count("--count", options.Count);
        if (!options.Continuous)
        {
            return options.Count is null && options.Interval is null ? 1
                : throw new UsageException($"{(options.Count is null ? "--interval" : "--count")} needs -c, which repeats.");
        }

        if (Output.Formatter.CannotRepeat is { } reason)
        {
            throw new UsageException($"-c cannot write {Output.Formatter.Name}: {reason}; use {string.Join(", ", Formatters.All.Where(format => format.CannotRepeat is null).Select(format => format.Name))}.");
        }

        return Output.IsFile && count is null
            ? throw new UsageException("-c with --output needs --count: the file appears when all of it is written.")
            : count ?? int.MaxValue;
    }

    private RowNeeds NeedsOf(IEnumerable<ColumnOf<SocketRow>> columns) => columns
        .Where(column => column.Kind != CellKind.Endpoint || ShowHosts)
        .Aggregate(RowNeeds.None, (needs, column) => needs | column.Needs);
}
