namespace SocketSnapshot;

internal sealed class MarkFilter(uint mark, uint mask) : SocketFilter
{
    internal uint Mark => mark;

    internal uint Mask => mask;

    public override SocketFacts Facts => SocketFacts.Mark;

    public override bool Matches(in SocketInfo socket) => socket.Facts?.Mark is { } its && (its & mask) == mark;

    /// <summary>Only sockets that send packets have a mark that matters.</summary>
    public override bool? Decide(in SocketInfo socket) => socket.Facts?.Mark is { } its ? (its & mask) == mark
        : socket.Protocol.IsInternet() || socket.Protocol is SocketProtocol.Packet or SocketProtocol.Xdp ? null
        : false;

    public override string ToString() => $"fwmark = 0x{mark:x}" + (mask == uint.MaxValue ? "" : $"/0x{mask:x}");
}
