using DotNetSockets.CommandLine;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>A row a group of sockets, the greatest first unless sorted otherwise.</summary>
internal sealed class GroupView : ISocketView
{
    private readonly IFormatter _formatter;
    private readonly SocketGroups _groups;
    private readonly Shape<TallyRow> _shape;

    internal GroupView(SnapshotPlan plan, SocketGroups groups)
    {
        _formatter = plan.Output.Formatter;
        _groups = groups;
        var shape = plan.Output.Shape(groups.AllColumns, groups.Usual(plan.Repetition.HasTimestamp));
        _shape = shape.Order.Count > 0 ? shape : shape with { Order = groups.GreatestFirst };
    }

    public IEnumerable<ColumnOf<SocketRow>> Read => _groups.Read;

    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public void Write(
        IEnumerable<SocketRow> sockets, RowContext context, FormatOptions format, RowWriter output, CancellationToken cancellationToken)
    {
        var grouping = new Grouping(_groups.By, _groups.Sums);
        foreach (var socket in sockets)
        {
            grouping.Add(in socket);
        }

        var name = string.Join('_', _groups.By.Select(column => column.Key));
        _formatter.Write(
            _shape.Apply(grouping.Rows(context, topic: null), cancellationToken),
            format with { Name = name.Length == 0 ? "sockets" : $"sockets_by_{name}", Title = null },
            output);
        Warnings = [.. _groups.Sums.Where((_, at) => grouping.HasOutgrown(at)).Select(column =>
            $"A sum of {column.Key} is greater than 64 bits can hold, and is null here: no counter of the kernel's is that large.")];
    }
}
