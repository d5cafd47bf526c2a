using System.Globalization;
using SocketSnapshot;

namespace DotNetSockets.Tables;

/// <summary>One value of one row, typed, without an allocation.</summary>
internal readonly record struct Cell
{
    /// <summary>What it holds; the other members are of that kind or empty.</summary>
    internal CellKind Kind { get; private init; }

    /// <summary>Whether the number is one of 2^63 and more, as counters can be: then <see cref="Number"/> has its bits.</summary>
    internal bool IsLarge { get; private init; }

    /// <summary>The number, but for a large one; 1 for true, and of a real one its bits.</summary>
    internal long Number { get; private init; }

    /// <summary>The whole number, however large.</summary>
    internal Int128 Integer => IsLarge ? (ulong)Number : Number;

    /// <summary>The real number.</summary>
    internal double Real => BitConverter.Int64BitsToDouble(Number);

    /// <summary>The word or text.</summary>
    internal string? Text { get; private init; }

    /// <summary>The endpoint; of an address, only that.</summary>
    internal Endpoint Endpoint { get; private init; }

    /// <summary>The value with parts.</summary>
    internal StructuredValue? Structure { get; private init; }

    internal static Cell Of(long? value) => value is { } number ? new Cell { Kind = CellKind.Number, Number = number } : default;

    internal static Cell Of(ulong? value) =>
        value is { } number ? new Cell { Kind = CellKind.Number, Number = (long)number, IsLarge = number > long.MaxValue } : default;

    /// <summary>Null for what has more than 64 bits, which no counter has.</summary>
    internal static Cell Of(Int128? value) =>
        value is not { } number || number < long.MinValue || number > ulong.MaxValue ? default
        : number < 0 ? Of((long?)number) : Of((ulong?)number);

    internal static Cell Of(bool? value) => value is { } flag ? new Cell { Kind = CellKind.Boolean, Number = flag ? 1 : 0 } : default;

    internal static Cell Of(double? value) =>
        value is { } real ? new Cell { Kind = CellKind.Real, Number = BitConverter.DoubleToInt64Bits(real) } : default;

    /// <summary>Bits of a number of bytes; null for what has more than 64 of its own.</summary>
    internal static Cell Bits(ulong? bytes) => Of(8 * (Int128?)bytes);

    /// <summary>A number whose digits matter rather than its size.</summary>
    internal static Cell Hex(ulong? value) => Word(value is { } number ? "0x" + number.ToString("x", CultureInfo.InvariantCulture) : null);

    internal static Cell Of(HostAddress value) => new() { Kind = CellKind.Address, Endpoint = new Endpoint { Address = value } };

    internal static Cell Of(in Endpoint value) => new() { Kind = CellKind.Endpoint, Endpoint = value };

    internal static Cell Of(StructuredValue? value) => value is null ? default : new Cell { Kind = CellKind.Structure, Structure = value };

    internal static Cell Word(string? value) => value is null ? default : new Cell { Kind = CellKind.Word, Text = value };

    internal static Cell Untrusted(string? value) => value is null ? default : new Cell { Kind = CellKind.Text, Text = value };
}
