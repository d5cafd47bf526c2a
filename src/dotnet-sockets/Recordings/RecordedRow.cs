using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>What a recording says of a socket: a value for each of its columns.</summary>
/// <param name="columns">The recording's columns.</param>
/// <param name="values">The values; those beyond the end are absent.</param>
internal sealed class RecordedRow(RecordedColumns columns, RecordedValue[] values) : SocketOrigin
{
    private IReadOnlyList<ProcessEntry>? _owners;
    private bool _hasReadOwners;

    /// <summary>The columns as they read rows of a recording, too.</summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> FromRecording(IReadOnlyList<ColumnOf<SocketRow>> columns) =>
        [.. columns.Select(FromRecording)];

    /// <summary>The column as it reads rows of a recording, too.</summary>
    internal static ColumnOf<SocketRow> FromRecording(ColumnOf<SocketRow> column) =>
        column with { Read = (in row) => row.Socket.Origin is RecordedRow recorded ? recorded.Read(column, row) : column.Read(row) };

    /// <summary>Whether it has the column, be it null.</summary>
    internal bool Has(string key) => Find(key).Kind != RecordedKind.Absent;

    /// <summary>Whether it has the column, and null in it.</summary>
    internal bool IsNull(string key) => Find(key).Kind == RecordedKind.Null;

    /// <summary>Whether a null in the column is the recording's own, or found from other columns, and no text that could not be read.</summary>
    internal bool IsNullOrDerived(string key) => Find(key).Kind is var kind
        && (kind == RecordedKind.Null || (kind == RecordedKind.Absent && RecordedSources.CanGive(key, Has)));

    /// <summary>The text in the column; null where there is none.</summary>
    internal string? TextOf(string key) => Find(key).Text;

    /// <summary>Whether the socket has what the recording says in a column: an address, a port, a state.</summary>
    internal bool Tells(string key, in SocketInfo socket) => Find(key).Kind switch
    {
        RecordedKind.InSocket => true,
        RecordedKind.Null => key is "local_port" or "foreign_port" || (key == "state" && !Absence.AlwaysHasState(socket.Protocol)),
        _ => false,
    } || (socket.Named is not null && key is "local_address" or "foreign_address");

    /// <summary>All owners; null where the recording does not tell.</summary>
    internal IReadOnlyList<ProcessEntry>? Owners
    {
        get
        {
            if (!_hasReadOwners)
            {
                _owners = RecordedCell.ProcessesOf(Find("processes"))?.Owners;
                _hasReadOwners = true;
            }

            return _owners;
        }
    }

    private Cell Read(ColumnOf<SocketRow> column, in SocketRow row)
    {
        var value = Find(column.Key);
        if (value.Kind is RecordedKind.InSocket)
        {
            return column.Read(row);
        }

        if (value.Kind is RecordedKind.Absent)
        {
            return RecordedSources.CanGive(column.Key, Has) ? RecordedOwners.Read(column.Key, row, this) ?? column.Read(row) : default;
        }

        var cell = RecordedCell.Of(value, column);
        if (cell.Kind == CellKind.Null && value.Kind != RecordedKind.Null)
        {
            columns.Odd.Add(column.Key);
        }

        return cell;
    }

    private RecordedValue Find(string key) => columns.Places.TryGetValue(key, out var place) && place < values.Length ? values[place] : default;
}
