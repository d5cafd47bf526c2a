namespace DotNetSockets.Commands.Diff;

/// <summary>A value in eight bytes: a number, or the place of what is no number among the kept ones.</summary>
/// <param name="Bits">The two lowest bits say what it is.</param>
internal readonly record struct KeptValue(ulong Bits)
{
    private const ulong Special = 0;
    private const ulong NumberTag = 1;
    private const ulong PlaceTag = 2;
    private const ulong FirstTag = 3;
    private const int TagBits = 2;

    /// <summary>Nobody told it.</summary>
    internal static KeptValue Unknown => new(Special);

    /// <summary>The socket has none.</summary>
    internal static KeptValue None => new((1 << TagBits) | Special);

    internal bool IsUnknown => Bits == Unknown.Bits;

    internal bool IsNone => Bits == None.Bits;

    internal bool IsNumber => (Bits & FirstTag) == NumberTag;

    /// <summary>Whether it is the first of several values, perhaps, and the others were not told.</summary>
    internal bool IsFirst => (Bits & FirstTag) == FirstTag;

    internal bool HasPlace => (Bits & PlaceTag) != 0;

    internal ulong Number => Bits >> TagBits;

    internal int Place => (int)(Bits >> TagBits);

    /// <summary>Whether the number has room.</summary>
    internal static bool Fits(Int128 number) => number >= 0 && number < (Int128)1 << (64 - TagBits);

    internal static KeptValue OfNumber(ulong number) => new((number << TagBits) | NumberTag);

    internal static KeptValue OfPlace(int place, bool isFirst) => new(((ulong)place << TagBits) | (isFirst ? FirstTag : PlaceTag));
}
