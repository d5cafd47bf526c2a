using DotNetSockets.Tables;

namespace DotNetSockets.Sockets.Columns;

/// <summary>
/// The protocol as a screen shows it: tcp46 for a listener that takes IPv4 and IPv6, which FreeBSD's netstat calls so, too. ss's * for the address would
/// not do: where names are shown, it is the IPv4 wildcard's; and the address stays the one that filters and explain know.
/// </summary>
internal static class DualStackMark
{
    /// <summary>What it means, for -v.</summary>
    internal const string Legend = "tcp46, udp46: an IPv6 socket that takes IPv4 as well.";

    private static readonly ColumnReaders Sources = new(DerivedColumns.All);

    /// <summary>The column with the mark, if it is the protocol's.</summary>
    internal static ColumnOf<SocketRow> On(ColumnOf<SocketRow> column) => column.Key != "proto" ? column : column with
    {
        Read = (in row) => column.Read(row) is { Text: [.. var name, '6'] } && IsDualStack(row) ? Cell.Word(name + "46") : column.Read(row),
        Needs = column.Needs | RowNeeds.Extended,
    };

    private static bool IsDualStack(in SocketRow row) =>
        Exposure.OfListener(in row.Socket) is not null && Sources.Read("dual_stack", row) is { Kind: CellKind.Boolean, Number: 1 };
}
