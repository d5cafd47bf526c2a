using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>The origin of a socket that a recording tells of: what the recording says of it, column by column.</summary>
internal abstract class RecordedSocket : SocketOrigin
{
    /// <summary>All owners; null where the recording does not tell.</summary>
    internal abstract IReadOnlyList<ProcessEntry>? Owners { get; }

    /// <summary>The columns as they read rows of a recording, too.</summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> FromRecording(IReadOnlyList<ColumnOf<SocketRow>> columns) =>
        [.. columns.Select(FromRecording)];

    /// <summary>The column as it reads rows of a recording, too.</summary>
    internal static ColumnOf<SocketRow> FromRecording(ColumnOf<SocketRow> column) =>
        column with { Read = (in row) => row.Socket.Origin is RecordedSocket recorded ? recorded.Read(column, row) : column.Read(row) };

    /// <summary>Whether the recording has the column, be it null.</summary>
    internal abstract bool Has(string key);

    /// <summary>Whether the recording has the column, and null in it.</summary>
    internal abstract bool IsNull(string key);

    /// <summary>Whether a null in the column is the recording's own, or found from other columns, and no text that could not be read.</summary>
    internal abstract bool IsNullOrDerived(string key);

    /// <summary>The text in the column; null where there is none.</summary>
    internal abstract string? TextOf(string key);

    /// <summary>The value in a column that is not one of ours.</summary>
    internal abstract Cell Foreign(string key);

    /// <summary>Whether the socket has what the recording says in a column: an address, a port, a state.</summary>
    internal abstract bool Tells(string key, in SocketInfo socket);

    /// <summary>The value of the column in the recording, or made from others.</summary>
    protected abstract Cell Read(ColumnOf<SocketRow> column, in SocketRow row);
}
