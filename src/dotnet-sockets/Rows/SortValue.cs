using SocketSnapshot;

namespace DotNetSockets.Rows;

/// <summary>What of a cell orders it, without the rest of it: addresses and numbers by value, text by code unit.</summary>
internal readonly record struct SortValue
{
    private readonly HostAddress _address;
    private readonly long _number;
    private readonly string? _text;

    internal SortValue(in Cell cell)
    {
        IsNull = cell.Kind == CellKind.Null;
        _address = cell.Endpoint.Address;
        _text = cell.Text ?? cell.Structure?.Text;
        _number = cell.Kind switch
        {
            CellKind.Endpoint => cell.Endpoint.Port ?? long.MaxValue,

            // The bits of a double are in its order but for the sign: those of negative ones run the other way.
            CellKind.Real => cell.Number ^ ((cell.Number >> 63) & long.MaxValue),
            _ => cell.Number,
        };
    }

    /// <summary>Null comes last, whatever the direction: what is not known is neither small nor great.</summary>
    internal bool IsNull { get; }

    /// <summary>Of two that are not null.</summary>
    internal int CompareTo(in SortValue other)
    {
        var byAddress = _address.CompareTo(other._address);
        var byNumber = byAddress != 0 ? byAddress : _number.CompareTo(other._number);
        return byNumber != 0 ? byNumber : string.CompareOrdinal(_text, other._text);
    }
}
