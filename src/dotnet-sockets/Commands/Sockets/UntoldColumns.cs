using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>
/// The columns of details of which rows in the kernel's own form tell nothing: a table of /proc has few, and a dump those that it was
/// asked for.
/// </summary>
internal static class UntoldColumns
{
    /// <summary>The source, and what was asked for, are the same for all rows; the first ones have each kind of socket.</summary>
    private const int MostRows = 1000;

    /// <summary>The columns that have no value in any row, and in one at least for no reason of the socket's own.</summary>
    internal static IEnumerable<string> Of(IEnumerable<ColumnOf<SocketRow>> columns, IEnumerable<SocketRow> rows)
    {
        var asked = columns.Where(column => DetailAbsence.AreOf(column) || column.Key is "interface" or HostColumns.Name or HostColumns.Boot).ToList();
        if (asked.Count == 0)
        {
            return [];
        }

        var some = rows.Take(MostRows).ToList();
        return asked.Where(column => !some.Exists(row => column.Read(row).Kind != CellKind.Null) && some.Exists(row => !Absence.IsFact(column, row)))
            .Select(column => column.Key);
    }
}
