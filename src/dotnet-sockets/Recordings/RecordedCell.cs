using System.Globalization;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Recordings;

/// <summary>Makes cells of recorded values. What the column cannot hold becomes null: no format shows what its schema does not allow.</summary>
internal static class RecordedCell
{
    /// <summary>The cell, null where the value is none of the column's.</summary>
    internal static Cell Of(in RecordedValue value, Column column) => column.Kind switch
    {
        CellKind.Number => Cell.Of(WholeNumber(value) is { } number && (number >= 0 || MayBeNegative(column)) ? number : null),
        CellKind.Real => Cell.Of(Real(value)),
        CellKind.Boolean => Cell.Of(Flag(value)),
        CellKind.Structure => Cell.Of(ProcessesOf(value)),
        CellKind.Address when RecordedAddress.TryParse(TextOf(value), out var address) => Cell.Of(address),
        CellKind.Word when column.Words is not null => Cell.Word(WordOf(value, column)),
        _ => Cell.Untrusted(TextOf(value)),
    };

    /// <summary>The text of a value in a column that is not one of ours: of a value with parts its JSON.</summary>
    internal static Cell Foreign(in RecordedValue value) => Cell.Untrusted(value.Kind == RecordedKind.Json ? value.Text : TextOf(value));

    /// <summary>The whole number; null where the value is none, or one that needs more than 64 bits. 1e3 is one, as in JSON.</summary>
    internal static Int128? WholeNumber(in RecordedValue value) => value switch
    {
        { Kind: RecordedKind.Number } => value.Number,
        { Kind: RecordedKind.Text, Text: { } text } => Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? InRange(number)
            : decimal.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var real)
                && decimal.IsInteger(real) ? InRange((Int128)real)
            : null,
        _ => null,
    };

    /// <summary>The owners of a socket; null where the value is not a list of them.</summary>
    internal static RecordedProcesses? ProcessesOf(in RecordedValue value) => value switch
    {
        { Kind: RecordedKind.Json, Text: { } json } => RecordedStructure.Of(json),
        { Kind: RecordedKind.Text, Text: { } text } => OwnerText.Read(text) is { Count: > 0 } owners ? new RecordedProcesses(owners) : null,
        _ => null,
    };

    /// <summary>The kernel keeps the memory that is reserved in an int, and may have lent more than it has.</summary>
    private static bool MayBeNegative(Column column) => column.Key == "fwd_alloc_bytes";

    private static Int128? InRange(Int128 number) => number >= long.MinValue && number <= ulong.MaxValue ? number : null;

    private static double? Real(in RecordedValue value) => value switch
    {
        { Kind: RecordedKind.Number } => value.Number,
        { Kind: RecordedKind.Text, Text: { } text }
            when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) => real,
        _ => null,
    };

    /// <summary>Spreadsheets save them in capitals.</summary>
    private static bool? Flag(in RecordedValue value) => value is not { Kind: RecordedKind.Text, Text: { } text } ? null
        : text.Equals("true", StringComparison.OrdinalIgnoreCase) ? true
        : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? false
        : null;

    private static string? WordOf(in RecordedValue value, Column column) =>
        TextOf(value) is { } text ? column.Words!().FirstOrDefault(word => word == text) : null;

    private static string? TextOf(in RecordedValue value) => value.Kind switch
    {
        RecordedKind.Number => value.Number.ToString(CultureInfo.InvariantCulture),
        RecordedKind.Text => value.Text,
        _ => null,
    };
}
