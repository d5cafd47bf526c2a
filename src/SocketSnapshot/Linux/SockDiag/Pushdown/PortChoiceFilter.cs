namespace SocketSnapshot.Linux.SockDiag.Pushdown;

/// <summary>
/// What the kernel calls autobound: that the program did not bind the port. It holds for accepted and for TIME_WAIT sockets too, so
/// <see cref="SocketFilter.Autobound"/> is this and a port of the range.
/// </summary>
internal sealed class PortChoiceFilter : SocketFilter
{
    internal static SocketFilter Instance { get; } = new PortChoiceFilter();

    public override SocketFacts Facts => SocketFacts.Autobound;

    public override bool Matches(in SocketInfo socket) => throw new NotSupportedException("Only the kernel can tell.");

    public override string ToString() => "not bound";
}
