using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters.Tree;

/// <summary>A part of a parsed filter. There is none for "not": a part gives its opposite.</summary>
internal abstract class FilterNode
{
    /// <summary>What the kernel can be asked: whatever matches this part, matches that. Null for "all".</summary>
    internal virtual SocketFilter? Pushed => null;

    /// <summary>What is left to test of a row that <see cref="Pushed"/> matched; null for nothing.</summary>
    internal virtual FilterNode? Rest => this;

    /// <summary>The columns that <see cref="Test"/> reads.</summary>
    internal virtual IEnumerable<Column> Columns => [];

    /// <summary>What a row has to know for <see cref="Test"/>.</summary>
    internal virtual SocketFacts Facts => SocketFacts.None;

    /// <summary>Whether it decides over states: then -a and -l have no say.</summary>
    internal virtual bool TestsState => false;

    /// <summary>The families that it names, as unix:/run/* does: who asks for them need not ask by a flag as well.</summary>
    internal virtual SocketProtocols Named => SocketProtocols.None;

    /// <summary>The families of which a row can match.</summary>
    internal virtual SocketProtocols Possible => SocketProtocols.All;

    /// <summary>Whether the answer can be "not known" for a row of this host.</summary>
    internal virtual bool CanDoubt => false;

    internal abstract Answer Test(in SocketRow row);

    /// <summary>Says what is not known of a row for which <see cref="Test"/> could not be decided.</summary>
    internal virtual void Explain(in SocketRow row, Doubts doubts)
    {
    }

    internal abstract FilterNode Negate();

    public abstract override string ToString();
}
