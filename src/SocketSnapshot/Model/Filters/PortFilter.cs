namespace SocketSnapshot;

internal sealed class PortFilter(SocketSide side, uint first, uint last) : SocketFilter
{
    internal SocketSide Side => side;

    internal uint First => first;

    internal uint Last => last;

    public override bool Matches(in SocketInfo socket)
    {
        var port = side == SocketSide.Local ? socket.LocalPort : socket.ForeignPort;
        var number = port ?? 0;
        return (port is not null || socket.Protocol.IsInternet()) && number >= first && number <= last;
    }

    public override string ToString() => (side == SocketSide.Local ? "sport " : "dport ") + (first, last) switch
    {
        _ when first == last => $"= {first}",
        (0, _) => $"<= {last}",
        (_, >= ushort.MaxValue) => $">= {first}",
        _ => $"{first}-{last}",
    };
}
