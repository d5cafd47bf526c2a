using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.RtNetlink;
using SocketSnapshot.Tests.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.RtNetlink;

/// <summary>Whatever the bytes are: no exception, no hang, and no row that their lengths do not pay for.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class HostileRouteNetlinkTests
{
    private const int Count = 10_000;

    private static readonly InterfaceNames Interfaces = new();

    [TestCase(GoldenRouteMessages.Gateway4)]
    [TestCase(GoldenRouteMessages.Multipath4)]
    [TestCase(GoldenRouteMessages.Expiring6)]
    public void A_damaged_route_is_read_or_refused(string golden)
    {
        foreach (var bytes in Damaged(golden))
        {
            var routes = new List<RouteInfo>();
            var isWhole = bytes.Length >= rtmsg.Size && bytes[0] is LibC.AF_INET or LibC.AF_INET6;
            Assert.That(new RouteReader(null, Interfaces).TryRead(bytes, routes), Is.EqualTo(isWhole));

            // Each next hop costs eight bytes at least.
            Assert.That(routes, Has.Count.LessThanOrEqualTo(1 + (bytes.Length / rtnexthop.Size)));
            Assert.That(routes.Where(route => (route.Source ?? route.Destination).Family != route.Family), Is.Empty);
        }
    }

    [Test]
    public void A_damaged_interface_is_read_or_refused()
    {
        foreach (var bytes in Damaged(GoldenRouteMessages.Veth))
        {
            var links = new List<InterfaceInfo>();
            Assert.That(new LinkReader(Interfaces).TryRead(bytes, links), Is.EqualTo(links.Count == 1));
            Assert.That(links.Select(link => link.Name), Has.None.Empty);
        }
    }

    [Test]
    public void A_damaged_address_is_read_or_refused()
    {
        foreach (var bytes in Damaged(GoldenRouteMessages.PointToPoint))
        {
            var addresses = new List<(int, InterfaceAddress)>();
            Assert.That(AddressReader.TryRead(bytes, addresses), Is.EqualTo(bytes.Length >= ifaddrmsg.Size));
            Assert.That(addresses, Has.Count.LessThanOrEqualTo(1));
        }
    }

    [Test]
    public void Cut_in_its_last_attribute_a_route_keeps_those_before()
    {
        var whole = Golden.Bytes(GoldenRouteMessages.Gateway4);
        foreach (var cut in Enumerable.Range(1, 7))
        {
            var routes = new List<RouteInfo>();
            Assert.That(new RouteReader(null, Interfaces).TryRead(whole.AsSpan(..^cut), routes), Is.True);
            Assert.That((routes.Single().NextHopId, routes.Single().Interface), Is.EqualTo(((uint?)null, "lo")));
        }
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(3)]
    [TestCase(9)]
    [TestCase(0xffff)]
    public void An_attribute_whose_length_lies_ends_the_walk(int length)
    {
        byte[] bytes = [.. BitConverter.GetBytes((ushort)length), 1, 0, 10, 2, 0, 0];
        Assert.That(new NetlinkAttributes(bytes).MoveNext(), Is.False);
    }

    private static IEnumerable<byte[]> Damaged(string golden) =>
        Mutations.Of(Golden.Bytes(golden), Count, seed: 1).Concat(Mutations.Cuts(Golden.Bytes(golden)));
}
