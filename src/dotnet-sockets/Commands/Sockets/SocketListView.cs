using DotNetSockets.CommandLine;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>A row a socket.</summary>
internal sealed class SocketListView : ISocketView
{
    private readonly IFormatter _formatter;
    private readonly Shape<SocketRow> _shape;

    /// <param name="plan">How it is written.</param>
    /// <param name="columns">The columns that there are.</param>
    /// <param name="isOnScreen">Whether a screen shows it as a table, which has a mark for listeners on both IP families.</param>
    internal SocketListView(SnapshotPlan plan, ColumnsOfSource columns, bool isOnScreen)
    {
        _formatter = plan.Output.Formatter;
        var shape = plan.Repetition.WithTimestamp(plan.Output.Shape(() => columns.All, columns.Usual), CoreColumns.Timestamp);
        _shape = isOnScreen ? shape with { Columns = [.. shape.Columns.Select(DualStackMark.On)] } : shape;
    }

    public IEnumerable<ColumnOf<SocketRow>> Read => _shape.Read;

    public void Write(
        IEnumerable<SocketRow> sockets, RowContext context, FormatOptions format, RowWriter output, CancellationToken cancellationToken) =>
        _formatter.Write(_shape.Apply(sockets, cancellationToken), format, output);
}
