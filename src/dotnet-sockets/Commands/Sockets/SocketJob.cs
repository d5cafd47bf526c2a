using DotNetSockets.Names;
using DotNetSockets.Output;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>Shows the sockets of a request: captures them, resolves names, lets the view write, and reports what is missing.</summary>
internal sealed class SocketJob
{
    private readonly SocketPlan _plan;
    private readonly SocketRequest _request;
    private readonly Terminal _terminal;
    private readonly CancellationToken _cancellationToken;
    private readonly NameBook _names;
    private readonly HostIdentity _host;
    private readonly CounterHistory? _history;
    private readonly OwnerHistory? _pastOwners;
    private readonly SnapshotJob _job;

    internal SocketJob(SocketPlan plan, SocketRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        _plan = plan;
        _request = request;
        _names = new NameBook(() => UserBook.Load(recorded: !request.Source.IsHost, request.Source.UserList));
        _host = plan.Options.Proc is null ? request.Source.HostOf(plan.Options.Hostname) : HostIdentity.OfProc(plan.Options.Hostname, plan.ProcRoot);
        _history = request.Needs.HasFlag(RowNeeds.Rates) && request.Source.IsHost
            ? new CounterHistory(RateColumns.CountersOf(request.Read.Concat(request.Filter.Columns))) : null;
        _pastOwners = plan.Snapshots.Repetition.Repeats && request.Source.IsHost && request.Capture.Owners != SocketOwnerDetails.None ? new OwnerHistory() : null;
        _terminal = terminal;
        _cancellationToken = cancellationToken;
        _job = new SnapshotJob(plan.Snapshots, terminal, cancellationToken);
    }

    /// <summary>Shows them, once or again and again.</summary>
    /// <returns>The exit code.</returns>
    internal int Run(ISocketView view) => _job.Run((output, isContinuation) => Show(view, output, isContinuation));

    /// <summary>Captures them once, and lets the action read the rows while what they are decoded from is there.</summary>
    /// <exception cref="SocketSnapshotException">There is nothing that could be read.</exception>
    internal void Read(Action<SocketDump, SelectedRows, RowContext> use)
    {
        var begin = TimeProvider.System.GetTimestamp();
        using var dump = _request.Source.Dump(_request.Capture, _cancellationToken);
        var takenAt = begin + ((TimeProvider.System.GetTimestamp() - begin) / 2);
        var context = new RowContext(_request.Source.IsHost ? dump.CapturedAt : null, _names)
        {
            ShowHosts = _plan.ShowHosts,
            ShowServices = _plan.ShowServices,
            ShowUsers = _plan.ShowUsers,
            Snapshot = dump,
            Host = _host,
            History = _history,
            PastOwners = _pastOwners,
            Subflows = _request.Needs.HasFlag(RowNeeds.Subflows) ? ReadSubflows() : null,
            Cgroups = _request.Source.IsHost && _request.Needs.HasFlag(RowNeeds.Cgroups) ? CgroupTree.Read() : null,
            Listeners = _request.Needs.HasFlag(RowNeeds.Listeners) ? TakeListeners() : null,
        };
        _history?.Take(dump, context, takenAt);
        _pastOwners?.Take(dump);
        Resolve(_request.NeedsToFilter, dump);
        var rows = new SelectedRows(_request, dump, context);
        Resolve(_request.Needs & ~_request.NeedsToFilter, rows.Select(row => row.Socket));
        use(dump, rows, context);
    }

    private void Show(ISocketView view, RowWriter output, bool isContinuation)
    {
        Read((dump, rows, context) =>
        {
            view.Write(rows, context, _job.FormatFor(_request.Title, dump.CapturedAt, isContinuation), output, _cancellationToken);
            output.Flush();
            ISnapshotReport report = _request.Source.IsHost ? new HostReport(_plan, _request) : new RecordingReport(_plan, _request);
            report.Write(dump, rows, _terminal);
        });
        if (_plan.Snapshots.IsVerbose && !isContinuation)
        {
            WriteLegend();
        }

        foreach (var warning in view.Warnings)
        {
            _terminal.Warn(warning);
        }
    }

    /// <summary>What marks and colours mean, where there are any.</summary>
    private void WriteLegend()
    {
        if (_plan.Output.IsTableOnScreen(_terminal))
        {
            _terminal.Note(DualStackMark.Legend);
        }

        if (_plan.Output.IsColoured(_terminal))
        {
            _terminal.Note(SocketTints.Legend);
        }
    }

    /// <summary>Of all states and both families: a subflow may be IPv4 where its MPTCP socket is IPv6.</summary>
    private SubflowBook ReadSubflows()
    {
        var wanted = new SocketTableOptions { Protocols = SocketProtocols.Mptcp, NetworkNamespaces = _request.Capture.NetworkNamespaces };
        var takenAt = TimeProvider.System.GetTimestamp();
        using var dump = _request.Source.Dump(wanted, _cancellationToken);
        return new SubflowBook(dump);
    }

    /// <summary>The list itself may be of other states.</summary>
    private Listeners TakeListeners()
    {
        var takenAt = TimeProvider.System.GetTimestamp();
        using var dump = _request.Source.Dump(_request.Listeners, _cancellationToken);
        var chosen = _request.Source.IsHost ? EphemeralPorts.Of(new KernelSettings()) : null;
        return new Listeners(dump, chosen is null ? EphemeralPorts.AreUsual : chosen.Contains, areAll: _request.Source.IsHost);
    }

    private void Resolve(RowNeeds needs, IEnumerable<SocketInfo> sockets)
    {
        var local = needs.HasFlag(RowNeeds.LocalHost);
        var foreign = needs.HasFlag(RowNeeds.ForeignHost);
        if (local || foreign)
        {
            var addresses = sockets.SelectMany(socket => new[] { (local, socket.LocalAddress), (foreign, socket.ForeignAddress) });
            _names.Hosts.Resolve(addresses.Where(side => side.Item1).Select(side => side.Item2), _plan.ResolveTimeout, _cancellationToken);
        }
    }
}
