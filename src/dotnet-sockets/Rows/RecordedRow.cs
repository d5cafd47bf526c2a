using System.Globalization;
using SocketSnapshot;

namespace DotNetSockets.Rows;

/// <summary>What a recording says of a socket: a value for each of its columns.</summary>
/// <param name="places">Where the value of a column is, by the column's key; the recording's rows share it, and it may grow.</param>
/// <param name="values">The values; those beyond the end are absent.</param>
internal sealed class RecordedRow(IReadOnlyDictionary<string, int> places, RecordedValue[] values) : SocketOrigin
{
    /// <summary>The columns that can be found from others which a recording has, and those.</summary>
    private static readonly Dictionary<string, string[]> Sources = new(StringComparer.Ordinal)
    {
        ["local_endpoint"] = ["local_address", "local_port"],
        ["foreign_endpoint"] = ["foreign_address", "foreign_port"],
        ["local_host"] = ["local_address"],
        ["foreign_host"] = ["foreign_address"],
        ["local_service"] = ["proto", "local_port"],
        ["foreign_service"] = ["proto", "foreign_port"],
        ["family"] = ["proto"],
        ["type"] = ["proto"],
        ["path"] = ["proto", "local_address"],
        ["peer_path"] = ["proto", "foreign_address"],
        ["flags"] = ["state"],
        ["exposure"] = ["local_address"],
        ["direction"] = ["proto", "state", "local_address", "local_port"],
        ["user"] = ["uid"],
    };

    /// <summary>Whether a recording that has some columns can give another.</summary>
    internal static bool CanGive(string key, Func<string, bool> has) =>
        has(key) || (Sources.TryGetValue(key, out var sources) && sources.All(has));

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
        && (kind == RecordedKind.Null || (kind == RecordedKind.Absent && CanGive(key, Has)));

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
    internal IReadOnlyList<ProcessEntry>? Owners => Find("processes") is { Text: { } text } value
        ? (value.Kind == RecordedKind.Json ? RecordedStructure.Of(text)?.Owners : RecordedProcesses.OwnersIn(text))
        : null;

    private Cell Read(ColumnOf<SocketRow> column, in SocketRow row)
    {
        var value = Find(column.Key);
        return value.Kind switch
        {
            RecordedKind.InSocket => column.Read(row),
            RecordedKind.Absent => CanGive(column.Key, Has) ? column.Read(row) : default,
            RecordedKind.Number when column.Kind == CellKind.Number => Cell.Of(value.Number),
            RecordedKind.Number when column.Kind == CellKind.Real => Cell.Of((double?)value.Number),
            RecordedKind.Number => Cell.Untrusted(value.Number.ToString(CultureInfo.InvariantCulture)),
            RecordedKind.Text => CellOf(value.Text!, column.Kind),
            RecordedKind.Json when column.Kind == CellKind.Structure => Cell.Of(RecordedStructure.Of(value.Text!)),
            RecordedKind.Json => Cell.Untrusted(value.Text),
            _ => default,
        };
    }

    /// <summary>A number's column never holds a text, whatever the recording does.</summary>
    private static Cell CellOf(string text, CellKind kind) => kind switch
    {
        CellKind.Number => Cell.Of(long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null),
        CellKind.Real => Cell.Of(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) ? real : null),
        CellKind.Boolean => Cell.Of(text is "true" ? true : text is "false" ? false : (bool?)null),
        _ => Cell.Untrusted(text),
    };

    private RecordedValue Find(string key) => places.TryGetValue(key, out var place) && place < values.Length ? values[place] : default;
}
