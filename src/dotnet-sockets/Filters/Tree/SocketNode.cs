using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using SocketSnapshot;

namespace DotNetSockets.Filters.Tree;

/// <summary>A test that the kernel has.</summary>
/// <param name="test">The test.</param>
/// <param name="key">The column that holds what it tests, or where none does, its own word; null where it is always decided.</param>
internal sealed class SocketNode(SocketFilter test, string? key) : FilterNode
{
    internal override SocketFilter Pushed => test;

    internal override FilterNode? Rest => null;

    internal override SocketFacts Facts => test.Facts;

    internal override bool TestsState => key == "state";

    internal override bool CanDoubt => key == "interface" || test.Facts != SocketFacts.None;

    internal override Answer Test(in SocketRow row) => row.Socket.Origin is not RecordedSocket recorded ? Answers.Of(test.Decide(row.Socket))
        : key is null || recorded.Tells(key, row.Socket) ? Answers.Of(test.Matches(row.Socket))
        : Answer.Unknown;

    internal override void Explain(in SocketRow row, Doubts doubts) => doubts.Add(
        row.Socket.Origin is RecordedSocket recorded ? (recorded.Has(key!) ? DoubtReason.RecordedNull : DoubtReason.NotRecorded)
        : test.Facts == SocketFacts.Mark && Absence.IsOfInternetDiag(row) ? DoubtReason.NoRight
        : DoubtReason.NotTold,
        key!);

    internal override FilterNode Negate() => new SocketNode(test.Negate(), key);

    public override string ToString() => test.ToString();
}
