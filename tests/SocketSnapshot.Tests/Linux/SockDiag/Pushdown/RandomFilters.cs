using System.Net;
using System.Net.Sockets;

namespace SocketSnapshot.Tests.Linux.SockDiag.Pushdown;

/// <summary>Filters and sockets by chance, from so few values that they meet.</summary>
internal sealed class RandomFilters(int seed)
{
    private static readonly HostAddress[] Addresses =
    [
        .. new[] { "0.0.0.0", "127.0.0.1", "127.0.0.2", "10.1.2.3", "::", "::1", "fe80::1", "::ffff:127.0.0.1", "::ffff:10.1.2.3" }
            .Select(text => HostAddress.FromIPAddress(IPAddress.Parse(text))),
    ];

    private static readonly ushort[] Ports = [0, 1, 22, 443, 32768, 40000, 65535];

    private readonly Random _random = new(seed);

    internal SocketFilter Filter(int depth) => depth == 0 ? Test() : _random.Next(4) switch
    {
        0 => Filter(depth - 1).Negate(),
        1 => SocketFilter.All(Enumerable.Range(0, _random.Next(4)).Select(_ => Filter(depth - 1)).ToList()),
        2 => SocketFilter.Any(Enumerable.Range(0, _random.Next(4)).Select(_ => Filter(depth - 1)).ToList()),
        _ => Test(),
    };

    internal SocketInfo Socket(bool isBound, uint ifindex)
    {
        var family = Pick(AddressFamily.InterNetwork, AddressFamily.InterNetworkV6);
        var ours = Addresses.Where(address => address.Family == family).ToArray();
        var (local, foreign) = (Pick(Ports), Pick(Ports));
        var state = (SocketState)_random.Next(1, 12);
        var hasPeer = state != SocketState.Close;
        return new SocketInfo
        {
            Protocol = SocketProtocol.Tcp,
            Family = family,
            LocalAddress = Pick(ours),
            LocalPort = local == 0 ? null : local,
            ForeignAddress = hasPeer ? Pick(ours) : family == AddressFamily.InterNetwork ? HostAddress.AnyIPv4 : HostAddress.AnyIPv6,
            ForeignPort = hasPeer && foreign != 0 ? foreign : null,
            State = state,
            Interface = ifindex == 1 ? "lo" : null,
            Facts = new KernelFacts((uint)_random.Next(4), (ulong)_random.Next(3), !isBound && local is >= 32768 and <= 60999),
        };
    }

    internal bool Coin() => _random.Next(2) == 0;

    private SocketFilter Test()
    {
        var side = Pick(SocketSide.Local, SocketSide.Foreign);
        switch (_random.Next(8))
        {
            case 0:
                return SocketFilter.InStates((SocketStates)_random.Next());
            case 1:
                var address = Pick(Addresses);
                return SocketFilter.HasAddress(side, address, _random.Next(address.Family == AddressFamily.InterNetwork ? 33 : 129));
            case 2:
                return SocketFilter.OnInterface(Pick("lo", "none0"));
            case 3:
                return SocketFilter.HasMark((uint)_random.Next(4), (uint)_random.Next(4));
            case 4:
                return SocketFilter.InCgroup((ulong)_random.Next(1, 3));
            case 5:
                return SocketFilter.Autobound;
            default:
                return SocketFilter.HasPort(side, Pick(Ports), Pick(Ports));
        }
    }

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
