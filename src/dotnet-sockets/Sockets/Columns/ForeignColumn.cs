using DotNetSockets.Tables;

namespace DotNetSockets.Sockets.Columns;

/// <summary>Columns of a recording that this program does not know, such as those that a fleet's collector adds to each row: they are texts.</summary>
internal static class ForeignColumn
{
    internal const int MaxLength = 64;

    private static readonly HashSet<string> Taken = new(SocketColumns.All.Select(column => column.Key).Append("all"), StringComparer.OrdinalIgnoreCase);

    private static readonly System.Buffers.SearchValues<char> Characters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    /// <summary>Whether options and filters can name a column of that key, and it is not one of ours but for the case of its letters.</summary>
    internal static bool CanBe(string key) => key.Length is > 0 and <= MaxLength && (char.IsAsciiLetter(key[0]) || key[0] == '_')
        && key.AsSpan().IndexOfAnyExcept(Characters) < 0 && !Taken.Contains(key);

    internal static ColumnOf<SocketRow> Of(string key) => new(
        key, key, CellKind.Text, (in row) => (row.Socket.Origin as RecordedSocket)?.Foreign(key) ?? default, "A column of the recording's own, as text.");
}
