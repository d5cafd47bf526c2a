using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Explain;

/// <summary>What a column's values are, in words.</summary>
internal static class ColumnTypes
{
    internal static string Explain(Column column) =>
        Of(column.Kind) + (column.TableNull.Length == 0 ? "; an unknown one is null, and nothing in the table"
            : $"; an unknown one is null, and {column.TableNull} in the table");

    private static string Of(CellKind kind) => kind switch
    {
        CellKind.Number => "a whole number",
        CellKind.Address => "an address",
        CellKind.Endpoint => "an address with a port",
        CellKind.Real => "a number that need not be whole",
        CellKind.Boolean => "true or false",
        CellKind.Structure => "several values with parts, which JSON has as an array",
        CellKind.Text => "text from elsewhere, which may hold anything and is escaped on terminals",
        _ => "a word",
    };
}
