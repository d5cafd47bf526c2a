using DotNetSockets.Commands.Sockets;
using DotNetSockets.Output;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Wait;

/// <summary>The rows of a filter, by the list's own pipeline: what of the filter the kernel can test, it is asked to.</summary>
internal sealed class Rows
{
    private readonly SocketPlan _plan;
    private readonly SocketRequest _request;
    private readonly SocketJob _job;
    private readonly SocketListView? _view;
    private readonly Terminal _terminal;
    private readonly CancellationToken _cancellationToken;

    /// <param name="plan">What the options ask for.</param>
    /// <param name="read">The columns that are read; null for those that are shown.</param>
    /// <param name="also">What the kernel is asked to test besides.</param>
    /// <param name="world">The host.</param>
    /// <param name="terminal">Where to.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal Rows(
        SocketPlan plan, IReadOnlyList<ColumnOf<SocketRow>>? read, SocketFilter? also, CommandWorld world, Terminal terminal, CancellationToken cancellationToken)
    {
        _plan = plan;
        SocketListView? view = null;
        _request = new SocketRequest(
            plan,
            columns => read ?? (view = new SocketListView(plan.Snapshots, columns, plan.Output.IsTableOnScreen(terminal))).Read,
            world,
            also: also);
        _view = view;
        _job = new SocketJob(plan, _request, terminal, cancellationToken);
        _terminal = terminal;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Whether the options have a filter.</summary>
    internal bool HasFilter => _request.Filter.HasAny;

    /// <summary>What the last rows that were read may lack, a sentence each.</summary>
    internal IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>Lets the action walk the rows once; then says for how many the filter could not be decided, and why.</summary>
    /// <exception cref="SocketSnapshotException">There is no table of what is asked for.</exception>
    internal (int Count, string? Reason) Read(Action<IEnumerable<SocketRow>> use)
    {
        var doubt = default((int, string?));
        _job.Read((dump, rows, _) =>
        {
            if ((dump.Missing & _request.Named) is not SocketProtocols.None and var missing)
            {
                throw new SocketSnapshotException($"This system has no table of {missing.ToString().ToLowerInvariant()} sockets.");
            }

            use(rows);
            Warnings = dump.Warnings;
            doubt = rows.Doubts is { Count: > 0 } doubts ? (doubts.Count, UndecidedSockets.Sentence(doubts, dump.OwnerShortfall, _terminal.Arguments)) : default;
        });
        return doubt;
    }

    /// <summary>Writes those of the rows that are selected.</summary>
    internal void Write(Func<SocketInfo, bool> selects, RowWriter output) => _job.Read((dump, rows, context) =>
    {
        var job = new SnapshotJob(_plan.Snapshots, _terminal, _cancellationToken);
        _view!.Write(rows.Where(row => selects(row.Socket)), context, job.FormatFor(_request.Title, dump.CapturedAt, isContinuation: false), output, _cancellationToken);
        output.Flush();
        new HostReport(_plan, _request).Write(dump, rows, _terminal);
    });
}
