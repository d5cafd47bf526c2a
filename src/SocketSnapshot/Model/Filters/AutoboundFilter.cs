namespace SocketSnapshot;

internal sealed class AutoboundFilter : SocketFilter
{
    public override SocketFacts Facts => SocketFacts.Autobound;

    public override bool Matches(in SocketInfo socket) => socket.Facts?.IsAutobound == true;

    public override bool? Decide(in SocketInfo socket) => socket.Facts?.IsAutobound is { } its ? its
        : socket.Protocol.IsInternet() && socket.LocalPort is not null ? null
        : false;

    public override string ToString() => "autobound";
}
