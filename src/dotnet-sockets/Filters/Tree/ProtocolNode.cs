using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters.Tree;

/// <summary>A test of a column whose words are those of protocols, so that it says of which protocols a socket can match.</summary>
/// <param name="test">The test.</param>
/// <param name="matching">The protocols of which a socket can match.</param>
/// <param name="others">The protocols of which a socket can fail to match.</param>
/// <param name="isName">Whether it names protocols: a pattern does not, which many match that nobody thinks of.</param>
/// <param name="isNegated">Whether it is written as a negation, which names no protocol.</param>
internal sealed class ProtocolNode(FilterNode test, SocketProtocols matching, SocketProtocols others, bool isName, bool isNegated = false) : FilterNode
{
    internal override IEnumerable<Column> Columns => test.Columns;

    internal override SocketProtocols Named => isName && !isNegated ? matching : SocketProtocols.None;

    internal override SocketProtocols Possible => matching;

    internal override bool CanDoubt => test.CanDoubt;

    internal override Answer Test(in SocketRow row) => test.Test(row);

    internal override void Explain(in SocketRow row, Doubts doubts) => test.Explain(row, doubts);

    internal override FilterNode Negate() => new ProtocolNode(test.Negate(), others, matching, isName, !isNegated);

    public override string ToString() => $"{test}";
}
