namespace SocketSnapshot;

internal sealed class AutoboundFilter : SocketFilter
{
    public override SocketFacts Facts => SocketFacts.Autobound;

    public override bool Matches(in SocketInfo socket) => socket.Facts?.IsAutobound == true;

    public override string ToString() => "autobound";
}
