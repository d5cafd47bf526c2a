namespace SocketSnapshot;

/// <summary>The opposite of a test that has none of its own; of a combination it is one of opposites.</summary>
internal sealed class NotFilter(SocketFilter test) : SocketFilter
{
    internal SocketFilter Test => test;

    public override SocketFacts Facts => test.Facts;

    internal override int Depth => test.Depth;

    internal override int Size => test.Size;

    public override SocketFilter Negate() => test;

    public override bool Matches(in SocketInfo socket) => !test.Matches(socket);

    public override bool? Decide(in SocketInfo socket) => !test.Decide(socket);

    public override string ToString() => $"not {test}";
}
