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

    internal SocketListView(SnapshotPlan plan, IReadOnlyList<ColumnOf<SocketRow>> usual)
    {
        _formatter = plan.Output.Formatter;
        _shape = plan.Repetition.WithTimestamp(plan.Output.Shape(static () => SocketColumns.All, usual), CoreColumns.Timestamp);
    }

    public IEnumerable<ColumnOf<SocketRow>> Read => _shape.Read;

    public void Write(
        IEnumerable<SocketRow> sockets, RowContext context, FormatOptions format, RowWriter output, CancellationToken cancellationToken) =>
        _formatter.Write(_shape.Apply(sockets, cancellationToken), format, output);
}
