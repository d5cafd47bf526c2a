using DotNetSockets.Rows;
using SocketSnapshot;

namespace DotNetSockets.Filters;

/// <summary>A test that the kernel has.</summary>
internal sealed class SocketNode(SocketFilter test, bool testsState = false) : FilterNode
{
    internal override SocketFilter Pushed => test;

    internal override FilterNode? Rest => null;

    internal override SocketFacts Facts => test.Facts;

    internal override bool TestsState => testsState;

    internal override bool Matches(in SocketRow row) => test.Matches(row.Socket);

    internal override FilterNode Negate() => new SocketNode(test.Negate(), testsState);

    public override string ToString() => test.ToString();
}
