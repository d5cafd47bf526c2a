using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>What a recording says of a socket: a value for each of its columns.</summary>
/// <param name="columns">The recording's columns.</param>
/// <param name="values">The values; those beyond the end are absent.</param>
internal sealed class RecordedRow(RecordedColumns columns, RecordedValue[] values) : RecordedSocket
{
    private IReadOnlyList<ProcessEntry>? _owners;
    private bool _hasReadOwners;

    internal override bool Has(string key) => Find(key).Kind != RecordedKind.Absent;

    internal override bool IsNull(string key) => Find(key).Kind == RecordedKind.Null;

    internal override bool IsNullOrDerived(string key) => Find(key).Kind is var kind
        && (kind == RecordedKind.Null || (kind == RecordedKind.Absent && RecordedSources.CanGive(key, Has)));

    internal override string? TextOf(string key) => Find(key).Text;

    internal override Cell Foreign(string key) => RecordedCell.Foreign(Find(key));

    internal override bool Tells(string key, in SocketInfo socket) => Find(key).Kind switch
    {
        RecordedKind.InSocket => true,
        RecordedKind.Null => key is "local_port" or "foreign_port" || (key == "state" && !Absence.AlwaysHasState(socket.Protocol)),
        _ => false,
    } || (socket.Named is not null && key is "local_address" or "foreign_address");

    internal override IReadOnlyList<ProcessEntry>? Owners
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

    protected override Cell Read(ColumnOf<SocketRow> column, in SocketRow row)
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

        if (value.Kind is RecordedKind.Odd)
        {
            return default;
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
