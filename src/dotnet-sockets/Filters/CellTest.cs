using DotNetSockets.Rows;

namespace DotNetSockets.Filters;

/// <summary>A test of one value. An unknown one matches none but <see cref="NullTest"/>.</summary>
internal abstract class CellTest
{
    internal abstract bool Matches(in Cell cell);

    /// <summary>The operator and the value.</summary>
    public abstract override string ToString();
}
