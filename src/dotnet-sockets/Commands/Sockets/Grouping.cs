using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>Counts rows by the values of some columns, and sums others. It holds the groups, never the rows.</summary>
internal sealed class Grouping(IReadOnlyList<ColumnOf<SocketRow>> by, IReadOnlyList<ColumnOf<SocketRow>> sums)
{
    private readonly Node _root = new(sums.Count);

    internal void Add(in SocketRow row)
    {
        var node = _root;
        foreach (var column in by)
        {
            var read = column.Read(in row);
            var value = read.Structure is { } structure ? Cell.Untrusted(structure.Text) : read;
            node.Children ??= [];
            if (!node.Children.TryGetValue(value, out var child))
            {
                node.Children.Add(value, child = new Node(sums.Count));
            }

            node = child;
        }

        node.Count++;
        for (var i = 0; i < sums.Count; i++)
        {
            node.Sums[i].Add(sums[i].Read(in row));
        }
    }

    /// <summary>Whether a group's sum is more than a cell can hold.</summary>
    /// <param name="sum">Which of the sums.</param>
    internal bool HasOutgrown(int sum) => sums.Count > 0 && Leaves(_root, []).Any(leaf => leaf.Node.Sums[sum].HasOutgrown);

    /// <summary>The groups; without columns to group by the one of all rows, even of none.</summary>
    internal IEnumerable<TallyRow> Rows(RowContext context, string? topic) =>
        Leaves(_root, []).Select(leaf => new TallyRow(context, topic, leaf.Values, leaf.Node.Count, [.. leaf.Node.Sums.Select(sum => sum.Cell)]));

    private IEnumerable<(IReadOnlyList<Cell> Values, Node Node)> Leaves(Node node, IReadOnlyList<Cell> values) => values.Count == by.Count
        ? [(values, node)]
        : (node.Children ?? []).SelectMany(child => Leaves(child.Value, [.. values, child.Key]));

    private sealed class Node(int sums)
    {
        internal Dictionary<Cell, Node>? Children { get; set; }

        internal long Count { get; set; }

        internal CellSum[] Sums { get; } = new CellSum[sums];
    }
}
