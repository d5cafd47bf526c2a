using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Diff;

/// <summary>What a cell says, in less than half of its bytes. A word and a text of the same letters are one, as a recording has texts for words.</summary>
internal readonly record struct KeptContent(CellKind Kind, bool IsLarge, long Number, string? Text, HostAddress Address)
{
    internal static KeptContent Of(in Cell cell) => cell.Text is { } text ? new KeptContent(CellKind.Text, false, 0, text, default)
        : new KeptContent(cell.Kind, cell.IsLarge, cell.Number, null, cell.Endpoint.Address);

    internal Cell ToCell() => Kind switch
    {
        CellKind.Number => IsLarge ? Cell.Of((ulong?)(ulong)Number) : Cell.Of((long?)Number),
        CellKind.Real => Cell.Of((double?)BitConverter.Int64BitsToDouble(Number)),
        CellKind.Boolean => Cell.Of((bool?)(Number != 0)),
        CellKind.Address => Cell.Of(Address),
        _ => Cell.Untrusted(Text),
    };
}
