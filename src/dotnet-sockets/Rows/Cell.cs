using SocketSnapshot;

namespace DotNetSockets.Rows;

/// <summary>One value of one row, typed, without an allocation.</summary>
internal readonly record struct Cell
{
    /// <summary>What it holds; the other members are of that kind or empty.</summary>
    internal CellKind Kind { get; private init; }

    /// <summary>The number.</summary>
    internal long Number { get; private init; }

    /// <summary>The word or text.</summary>
    internal string? Text { get; private init; }

    /// <summary>The endpoint; of an address, only that.</summary>
    internal Endpoint Endpoint { get; private init; }

    /// <summary>The value with parts.</summary>
    internal StructuredValue? Structure { get; private init; }

    internal static Cell Of(long? value) => value is { } number ? new Cell { Kind = CellKind.Number, Number = number } : default;

    internal static Cell Of(HostAddress value) => new() { Kind = CellKind.Address, Endpoint = new Endpoint { Address = value } };

    internal static Cell Of(in Endpoint value) => new() { Kind = CellKind.Endpoint, Endpoint = value };

    internal static Cell Of(StructuredValue? value) => value is null ? default : new Cell { Kind = CellKind.Structure, Structure = value };

    internal static Cell Word(string? value) => value is null ? default : new Cell { Kind = CellKind.Word, Text = value };

    internal static Cell Untrusted(string? value) => value is null ? default : new Cell { Kind = CellKind.Text, Text = value };
}
