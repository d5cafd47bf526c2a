using System.Globalization;
using SocketSnapshot;

namespace DotNetSockets.Rows;

/// <summary>One value of one row, typed, without an allocation.</summary>
internal readonly record struct Cell
{
    /// <summary>What it holds; the other members are of that kind or empty.</summary>
    internal CellKind Kind { get; private init; }

    /// <summary>The number; 1 for true, and of a real one its bits.</summary>
    internal long Number { get; private init; }

    /// <summary>The real number.</summary>
    internal double Real => BitConverter.Int64BitsToDouble(Number);

    /// <summary>The word or text.</summary>
    internal string? Text { get; private init; }

    /// <summary>The endpoint; of an address, only that.</summary>
    internal Endpoint Endpoint { get; private init; }

    /// <summary>The value with parts.</summary>
    internal StructuredValue? Structure { get; private init; }

    internal static Cell Of(long? value) => value is { } number ? new Cell { Kind = CellKind.Number, Number = number } : default;

    /// <summary>Null for what no format can show as a number: a kernel's counter does not come that far.</summary>
    internal static Cell Of(ulong? value) => value <= long.MaxValue ? Of((long?)value) : default;

    internal static Cell Of(bool? value) => value is { } flag ? new Cell { Kind = CellKind.Boolean, Number = flag ? 1 : 0 } : default;

    internal static Cell Of(double? value) =>
        value is { } real ? new Cell { Kind = CellKind.Real, Number = BitConverter.DoubleToInt64Bits(real) } : default;

    /// <summary>Bits of a number of bytes.</summary>
    internal static Cell Bits(ulong? bytes) => bytes <= long.MaxValue / 8 ? Of(8 * bytes) : default;

    /// <summary>A number whose digits matter rather than its size.</summary>
    internal static Cell Hex(ulong? value) => Word(value is { } number ? "0x" + number.ToString("x", CultureInfo.InvariantCulture) : null);

    internal static Cell Of(HostAddress value) => new() { Kind = CellKind.Address, Endpoint = new Endpoint { Address = value } };

    internal static Cell Of(in Endpoint value) => new() { Kind = CellKind.Endpoint, Endpoint = value };

    internal static Cell Of(StructuredValue? value) => value is null ? default : new Cell { Kind = CellKind.Structure, Structure = value };

    internal static Cell Word(string? value) => value is null ? default : new Cell { Kind = CellKind.Word, Text = value };

    internal static Cell Untrusted(string? value) => value is null ? default : new Cell { Kind = CellKind.Text, Text = value };
}
