using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Tree;

/// <summary>A comparison of two values of one socket, which are both there.</summary>
internal abstract class PairTest
{
    internal abstract bool Matches(in Cell left, in Cell right);

    /// <summary>The sign of the operator.</summary>
    public abstract override string ToString();
}
