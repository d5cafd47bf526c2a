using DotNetSockets.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Filters.Tree;

/// <summary>A test of the family that is named before an address.</summary>
internal sealed class FamilyNode(string proto, SocketProtocols protocols, bool isNegated = false) : FilterNode
{
    internal override SocketProtocols Named => protocols;

    internal override SocketProtocols Possible => isNegated ? SocketProtocols.All & ~protocols : protocols;

    internal override Answer Test(in SocketRow row) => row.Socket.Origin is RecordedSocket recorded && !recorded.Tells("proto", row.Socket)
        ? Answer.Unknown
        : Answers.Of((row.Socket.Protocol.ToSet() & Possible) != 0);

    internal override void Explain(in SocketRow row, Doubts doubts) => doubts.Add(DoubtReason.NotRecorded, "proto");

    internal override FilterNode Negate() => new FamilyNode(proto, protocols, !isNegated);

    public override string ToString() => $"{(isNegated ? "not " : "")}proto = {proto}";
}
