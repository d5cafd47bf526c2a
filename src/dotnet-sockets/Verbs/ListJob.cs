using DotNetSockets.Formatting;
using DotNetSockets.Query;
using DotNetSockets.Rows;
using SocketSnapshot;

namespace DotNetSockets.Verbs;

/// <summary>The pipeline: capture, resolve, format; once, or again and again.</summary>
internal sealed class ListJob
{
    private readonly ListRequest _request;
    private readonly Terminal _terminal;
    private readonly CancellationToken _cancellationToken;
    private readonly NameBook _names = new();

    internal ListJob(ListRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        _request = request;
        _terminal = terminal;
        _cancellationToken = cancellationToken;
    }

    internal void Run() => _request.Output.Write(
        _terminal, output => _request.Repetition.Run(isContinuation => Snapshot(output, isContinuation), _cancellationToken));

    private void Snapshot(RowWriter output, bool isContinuation)
    {
        using var dump = SocketTable.Dump(_request.Capture, _cancellationToken);
        Resolve(dump);
        var context = new RowContext(Rfc3339.Text(dump.CapturedAt), _names)
        {
            ShowHosts = _request.ShowHosts,
            ShowServices = _request.ShowServices,
            ShowUsers = _request.ShowUsers,
            Snapshot = dump,
            Subflows = _request.Needs.HasFlag(RowNeeds.Subflows) ? ReadSubflows() : null,
            Listeners = _request.Needs.HasFlag(RowNeeds.Listeners) ? TakeListeners() : null,
        };
        var sockets = dump.Where(socket => _request.Selects(socket)).Select(socket => new SocketRow(socket, context));
        var format = _request.Output.FormatFor(_terminal) with { Title = _request.Title, IsContinuation = isContinuation };
        _request.View.Write(sockets, context, format, output, _cancellationToken);
        output.Flush();
        Report(dump);
    }

    /// <summary>Of all states and both families: a subflow may be IPv4 where its MPTCP socket is IPv6.</summary>
    private SubflowBook ReadSubflows()
    {
        using var dump = SocketTable.Dump(new SocketTableOptions { Protocols = SocketProtocols.Mptcp }, _cancellationToken);
        return new SubflowBook(dump);
    }

    /// <summary>The list itself may be of other states.</summary>
    private Listeners TakeListeners()
    {
        using var dump = SocketTable.Dump(_request.Listeners, _cancellationToken);
        return new Listeners(dump);
    }

    private void Resolve(SocketDump dump)
    {
        var local = _request.Needs.HasFlag(RowNeeds.LocalHost);
        var foreign = _request.Needs.HasFlag(RowNeeds.ForeignHost);
        if (local || foreign)
        {
            var addresses = dump.SelectMany(socket => new[] { (local, socket.LocalAddress), (foreign, socket.ForeignAddress) });
            _names.Hosts.Resolve(
                addresses.Where(side => side.Item1).Select(side => side.Item2), _request.ResolveTimeout, _cancellationToken);
        }
    }

    private void Report(SocketDump dump)
    {
        foreach (var warning in dump.Warnings)
        {
            _terminal.Warn(warning);
        }

        if (dump.OwnerShortfall is { } reason && dump.Count(socket => dump.OwnersOf(socket).IsUnseen) is > 0 and var unseen)
        {
            _terminal.Warn(UnseenOwners.Sentence(unseen, reason, _terminal.Arguments));
        }

        if ((dump.Missing & _request.Named) is not SocketProtocols.None and var missing)
        {
            _terminal.Warn($"This system has no table of {missing.ToString().ToLowerInvariant()} sockets.");
        }

        if (_request.IsVerbose)
        {
            _terminal.Note($"captured at {Rfc3339.Text(dump.CapturedAt)} from {string.Join(" and ", dump.Sources)}.");
        }
    }
}
