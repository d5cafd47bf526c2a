using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>The sum of the cells of a column; a cell that is not known adds nothing to the sum of those that are.</summary>
internal struct CellSum
{
    private Int128? _whole;
    private double? _real;

    /// <summary>The sum; null where no cell is known, or the sum is more than a cell can hold.</summary>
    internal readonly Cell Cell => _real is { } real ? Cell.Of(real) : Cell.Of(_whole);

    /// <summary>Whether the sum is more than a cell can hold.</summary>
    internal readonly bool HasOutgrown => _whole is not null && Cell.Kind == CellKind.Null;

    internal void Add(in Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Number:
                _whole = (_whole ?? 0) + cell.Integer;
                break;
            case CellKind.Real:
                _real = (_real ?? 0) + cell.Real;
                break;
            default:
                break;
        }
    }
}
