using DotNetSockets.Tables;

namespace DotNetSockets.Sockets.Columns;

/// <summary>Reads the columns that another column is made of, from a snapshot and from a recording alike.</summary>
internal sealed class ColumnReaders(IEnumerable<ColumnOf<SocketRow>> columns)
{
    private readonly Dictionary<string, CellReader<SocketRow>> _readers = columns.ToDictionary(
        column => column.Key, column => RecordedSocket.FromRecording(column).Read, StringComparer.Ordinal);

    internal Cell Read(string key, in SocketRow row) => _readers[key](row);

    /// <summary>The whole number in the column; null where there is none.</summary>
    internal Int128? Number(string key, in SocketRow row) => Read(key, row) is { Kind: CellKind.Number } cell ? cell.Integer : null;
}
