using System.Globalization;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Names;
using DotNetSockets.Output;
using DotNetSockets.Recordings;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>The pipeline: capture, resolve, format; once, or again and again.</summary>
internal sealed class ListJob
{
    /// <summary>Names of columns in one sentence.</summary>
    private const int MostNamed = 20;

    private readonly ListRequest _request;
    private readonly Terminal _terminal;
    private readonly CancellationToken _cancellationToken;
    private readonly NameBook _names;

    /// <summary>How many of the rows have an owner that was not seen; null where they were not all gone through and asked for it.</summary>
    private int? _unseen;

    /// <summary>The sockets for which the filter could not be decided; null where they were not all gone through.</summary>
    private Doubts? _doubts;

    internal ListJob(ListRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        _request = request;
        _names = new NameBook(() => UserBook.Load(recorded: !request.Source.IsHost, request.Source.UserList));
        _terminal = terminal;
        _cancellationToken = cancellationToken;
    }

    internal void Run() => _request.Output.Write(
        _terminal, output => _request.Repetition.Run(isContinuation => Snapshot(output, isContinuation), _terminal, _cancellationToken),
        _cancellationToken);

    private void Snapshot(RowWriter output, bool isContinuation)
    {
        using var dump = _request.Source.Dump(_request.Capture, _cancellationToken);
        var context = new RowContext(_request.Source.IsHost ? dump.CapturedAt : null, _names)
        {
            ShowHosts = _request.ShowHosts,
            ShowServices = _request.ShowServices,
            ShowUsers = _request.ShowUsers,
            Snapshot = dump,
            Subflows = _request.Needs.HasFlag(RowNeeds.Subflows) ? ReadSubflows() : null,
            Cgroups = _request.Source.IsHost && _request.Needs.HasFlag(RowNeeds.Cgroups) ? CgroupTree.Read() : null,
            Listeners = _request.Needs.HasFlag(RowNeeds.Listeners) ? TakeListeners() : null,
        };
        Resolve(_request.NeedsToFilter, dump);
        var wanted = Rows(dump, context);
        Resolve(_request.Needs & ~_request.NeedsToFilter, wanted.Select(row => row.Socket));
        var format = _request.Output.FormatFor(_terminal) with { Title = _request.Title, IsContinuation = isContinuation };
        _request.View.Write(wanted, context, format, output, _cancellationToken);
        output.Flush();
        Report(dump, wanted);
    }

    /// <summary>Of all states and both families: a subflow may be IPv4 where its MPTCP socket is IPv6.</summary>
    private SubflowBook ReadSubflows()
    {
        var wanted = new SocketTableOptions { Protocols = SocketProtocols.Mptcp, NetworkNamespaces = _request.Capture.NetworkNamespaces };
        using var dump = _request.Source.Dump(wanted, _cancellationToken);
        return new SubflowBook(dump);
    }

    /// <summary>The list itself may be of other states.</summary>
    private Listeners TakeListeners()
    {
        using var dump = _request.Source.Dump(_request.Listeners, _cancellationToken);
        var chosen = _request.Source.IsHost ? EphemeralPorts.Of(new KernelSettings()) : null;
        return new Listeners(dump, chosen is null ? EphemeralPorts.AreUsual : chosen.Contains, areAll: _request.Source.IsHost);
    }

    /// <summary>By hand and not by operators: each of those copies the row twice.</summary>
    private IEnumerable<SocketRow> Rows(SocketDump dump, RowContext context)
    {
        // -n is about what is shown: a filter finds users by name all the same.
        var named = context with { ShowUsers = true };
        var filter = _request.Filter;
        var left = filter.Left(isKernelTested: _request.Capture.Filter is not null);
        var doubts = new Doubts();
        var mayLackOwners = _request.ShowsOwners && dump.OwnerShortfall is not null;
        var unseen = 0;
        _unseen = null;
        _doubts = null;
        foreach (var socket in dump)
        {
            if (!_request.Selects(socket))
            {
                continue;
            }

            var answer = left is null ? Answer.Yes : left.Test(new SocketRow(socket, named));
            if (answer == Answer.Yes && !socket.IsUndecided)
            {
                unseen += mayLackOwners && dump.OwnersOf(socket).IsUnseen ? 1 : 0;
                yield return new SocketRow(socket, context);
            }
            else if (answer != Answer.No)
            {
                doubts.Begin();
                filter.Explain(new SocketRow(socket, named), doubts);
            }
        }

        _unseen = mayLackOwners ? unseen : null;
        _doubts = doubts;
    }

    private void Resolve(RowNeeds needs, IEnumerable<SocketInfo> sockets)
    {
        var local = needs.HasFlag(RowNeeds.LocalHost);
        var foreign = needs.HasFlag(RowNeeds.ForeignHost);
        if (local || foreign)
        {
            var addresses = sockets.SelectMany(socket => new[] { (local, socket.LocalAddress), (foreign, socket.ForeignAddress) });
            _names.Hosts.Resolve(
                addresses.Where(side => side.Item1).Select(side => side.Item2), _request.ResolveTimeout, _cancellationToken);
        }
    }

    private void Report(SocketDump dump, IEnumerable<SocketRow> rows)
    {
        foreach (var warning in dump.Warnings)
        {
            _terminal.Warn(warning);
        }

        if (!_request.Source.IsHost)
        {
            Report(_request.Source, dump, rows);
            return;
        }

        if (_request.IsOfAllNamespaces && NetworkNamespaces.Shortfall() is { } unnamed)
        {
            // What is not mounted no right shows.
            _terminal.Warn(
                $"Network namespaces may be missing: {unnamed}{(Path.Exists("/proc/self") ? RootCommand.Remedy(_terminal.Arguments) : "")}");
        }

        if (dump.NotEntered is { Count: > 0 } closed)
        {
            _terminal.Warn(
                $"Network namespaces that cannot be entered without more rights are read through /proc/PID/net, which has no backlog limits, "
                + $"interfaces and cookies: {string.Join(", ", closed)}.{RootCommand.Remedy(_terminal.Arguments)}");
        }

        if (_request.ShowsOwners && dump.OwnerShortfall is { } reason && Unseen(rows) is > 0 and var unseen)
        {
            _terminal.Warn(UnseenOwners.Sentence(
                unseen, reason, dump.NeedsRightsForOwners ? RootCommand.Remedy(_terminal.Arguments) : ""));
        }

        if (_request.Filter.CanDoubt && Doubts(rows) is { Count: > 0 } doubts)
        {
            _terminal.Warn(UndecidedSockets.Sentence(doubts, dump.OwnerShortfall, _terminal.Arguments));
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

    private int Unseen(IEnumerable<SocketRow> rows)
    {
        WalkToTheEnd(rows);

        // That something is missing may have come out while they were shown.
        if (_unseen is null)
        {
            _ = rows.Count();
        }

        return _unseen ?? 0;
    }

    private Doubts Doubts(IEnumerable<SocketRow> rows)
    {
        WalkToTheEnd(rows);
        return _doubts!;
    }

    /// <summary>A limit shows the first of the rows; all of them count.</summary>
    private void WalkToTheEnd(IEnumerable<SocketRow> rows)
    {
        if (_doubts is null)
        {
            _ = rows.Count();
        }
    }

    /// <summary>What a recording lacks no command can show.</summary>
    private void Report(ISocketSource recording, SocketDump dump, IEnumerable<SocketRow> rows)
    {
        if (_request.Filter.HasAny && Doubts(rows) is { Count: > 0 } doubts)
        {
            var hasOwners = recording.Lacking([.. _request.Filter.Columns.Where(OwnerColumns.HaveOwners)]).Count == 0;
            _terminal.Warn(UndecidedSockets.SentenceOfRecording(doubts, hasOwners ? dump.OwnerShortfall : null));
        }

        List<string> lacking = [.. recording.Lacking([.. _request.View.Read]), .. recording.IsOfKernel ? UntoldColumns.Of(_request.View.Read, rows) : []];
        if (lacking.Count > 0)
        {
            var others = lacking.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {lacking.Count - MostNamed} more") : "";
            _terminal.Warn($"The recording does not have {string.Join(", ", lacking.Take(MostNamed))}{others}; "
                + $"{(lacking.Count == 1 ? "it is" : "they are")} unknown here.{(recording.IsOfKernel ? $" On its host '{Terminal.Program} -an -j --columns all' records all." : "")}");
        }

        if (recording.Odd is { Count: > 0 } odd)
        {
            _terminal.Warn($"The recording has values that no socket can have in {string.Join(", ", odd.Order(StringComparer.Ordinal))}; they are unknown here.");
        }

        if (MissingTables.Sentence(recording, dump, _request.Capture, _request.Named) is { } missing)
        {
            _terminal.Warn(missing);
        }

        if (recording.CutAt(dump) is { } end)
        {
            _terminal.Fail(string.Create(CultureInfo.InvariantCulture, $"{dump.CutFile ?? recording.Name} is cut or damaged at byte {end}; the rows before it are all there."));
        }

        if (_request.IsVerbose)
        {
            _terminal.Note($"read from {recording.Name}: {string.Join(" and ", recording.Contents)}.");
        }
    }
}
