using DotNetSockets.Filters.Predicates;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Tree;

/// <summary>A test of one value. That a socket has none is a value that matches no test but <see cref="NullTest"/>.</summary>
internal abstract class CellTest
{
    /// <summary>Whether it asks for a value that is not there, whatever the reason.</summary>
    internal virtual bool IsOfEmptiness => false;

    /// <summary>Whether a part of the text is enough, so that a text that was cut may match behind the cut.</summary>
    internal virtual bool IsOfPart => false;

    /// <summary>Whether it asks what a thing is called, so that any of its names may match.</summary>
    internal virtual bool IsOfName => false;

    internal abstract bool Matches(in Cell cell);

    /// <summary>The operator and the value.</summary>
    public abstract override string ToString();
}
