using DotNetSockets.Tables;

namespace DotNetSockets.Sockets.Columns;

/// <summary>Makes the columns of the details, whose headings are their keys in words.</summary>
internal static class DetailColumn
{
    internal static ColumnOf<SocketRow> Number(RowNeeds needs, string key, CellReader<SocketRow> read, string meaning) =>
        Of(needs, key, CellKind.Number, read, meaning);

    internal static ColumnOf<SocketRow> Of(RowNeeds needs, string key, CellKind kind, CellReader<SocketRow> read, string meaning) =>
        new(key, Title(key), kind, read, meaning) { Needs = needs };

    private static string Title(string key) => char.ToUpperInvariant(key[0]) + key[1..].Replace('_', ' ');
}
