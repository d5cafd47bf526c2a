using DotNetSockets.Tables;

namespace DotNetSockets.Sockets;

/// <summary>
/// One host is one group: the IPv4 address inside an IPv4-mapped one (::ffff:a.b.c.d) is counted as that. A server on both families has
/// half of its peers' sockets in the one form and half in the other.
/// </summary>
internal static class HostFold
{
    /// <summary>The column with addresses folded; any other column as it is.</summary>
    internal static ColumnOf<SocketRow> Of(ColumnOf<SocketRow> column) => column.Kind is CellKind.Address or CellKind.Endpoint
        ? column with { Read = (in row) => Folded(column.Read(in row)) }
        : column;

    private static Cell Folded(in Cell cell) => cell.Kind switch
    {
        CellKind.Address => Cell.Of(cell.Endpoint.Address.Unmap()),
        CellKind.Endpoint => Cell.Of(cell.Endpoint with { Address = cell.Endpoint.Address.Unmap() }),
        _ => cell,
    };
}
