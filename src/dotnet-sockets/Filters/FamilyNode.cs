using DotNetSockets.Rows;
using SocketSnapshot;

namespace DotNetSockets.Filters;

/// <summary>A test of the family that is named before an address.</summary>
internal sealed class FamilyNode(string proto, SocketProtocols protocols, bool isNegated = false) : FilterNode
{
    internal override SocketProtocols Named => protocols;

    internal override SocketProtocols Possible => isNegated ? SocketProtocols.All & ~protocols : protocols;

    internal override bool Matches(in SocketRow row) => ((SocketProtocols)(1 << (int)row.Socket.Protocol) & Possible) != 0;

    internal override FilterNode Negate() => new FamilyNode(proto, protocols, !isNegated);

    public override string ToString() => $"{(isNegated ? "not " : "")}proto = {proto}";
}
