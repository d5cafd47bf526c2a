namespace SocketSnapshot;

internal sealed class ConstantFilter(bool value) : SocketFilter
{
    public override SocketFilter Negate() => value ? Nothing : Everything;

    public override bool Matches(in SocketInfo socket) => value;

    public override string ToString() => value ? "everything" : "nothing";
}
