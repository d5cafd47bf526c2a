using System.Net.Sockets;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.RtNetlink;
using SocketSnapshot.Tests.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.RtNetlink;

[TestFixture]
[Platform("Linux")]
internal sealed class RouteReaderTests
{
    [Test]
    public void A_route_has_every_attribute()
    {
        var route = Read(GoldenRouteMessages.Gateway4).Single();
        Assert.That(route, Is.EqualTo(new RouteInfo
        {
            Family = AddressFamily.InterNetwork,
            Destination = Address("10.2.0.0")!.Value,
            PrefixLength = 16,
            Gateway = Address("10.1.0.3"),
            Interface = "lo",
            Flags = RouteTraits.Up | RouteTraits.Gateway,
            Type = RouteType.Unicast,
            Metric = 50,
            Mtu = 1400,
            MaximumSegmentSize = 1300,
            Window = 5000,
            InitialRoundTripMs = 100,
            Source = Address("10.1.0.1"),
            Protocol = 3,
            Scope = 0,
            Table = 254,
            TypeOfService = 16,
            NextHopStates = NextHopStates.OnLink,
            NextHopId = 7,
        }));
    }

    [Test]
    public void A_route_with_two_next_hops_is_two_rows()
    {
        var routes = Read(GoldenRouteMessages.Multipath4);
        Assert.That(routes.Select(route => (route.Gateway, route.Weight, route.NextHopStates, route.Flags)), Is.EqualTo(new[]
        {
            (Address("10.1.0.4"), 2, NextHopStates.LinkDown, RouteTraits.Up | RouteTraits.Host | RouteTraits.Gateway),
            ((HostAddress?)null, (int?)1, (NextHopStates?)NextHopStates.None, RouteTraits.Up | RouteTraits.Host),
        }));
        Assert.That(routes.Select(route => route.Table), Is.All.EqualTo(4711));
    }

    [Test]
    public void An_announced_route_has_its_end_and_its_preference()
    {
        var route = Read(GoldenRouteMessages.Expiring6).Single();
        Assert.That((route.ExpiresSeconds, route.RouterPreference, route.FromNetwork, route.FromPrefixLength),
            Is.EqualTo(((int?)600, (byte?)1, Address("2001:db8::"), (byte)64)));
        Assert.That(route.Flags, Is.EqualTo(RouteTraits.Up | RouteTraits.Gateway | RouteTraits.AddressConfiguration | RouteTraits.Expires));
    }

    [Test]
    public void A_route_of_another_table_is_no_row_and_no_fault()
    {
        var routes = new List<RouteInfo>();
        var reader = new RouteReader(254, new InterfaceNames());
        Assert.That(reader.TryRead(Golden.Bytes(GoldenRouteMessages.Multipath4), routes), Is.True);
        Assert.That(routes, Is.Empty);
    }

    [Test]
    public void A_cached_look_up_is_no_route_of_a_table()
    {
        var bytes = Golden.Bytes(GoldenRouteMessages.Gateway4);
        bytes[9] |= 2;
        var routes = new List<RouteInfo>();
        Assert.That(new RouteReader(null, new InterfaceNames()).TryRead(bytes, routes), Is.True);
        Assert.That(routes, Is.Empty);
    }

    [TestCase(7, RouteTraits.Reject | RouteTraits.Host)]
    [TestCase(8, RouteTraits.Reject | RouteTraits.Host)]
    [TestCase(6, RouteTraits.Host)]
    [TestCase(9, RouteTraits.Host)]
    public void What_refuses_IPv4_is_flagged_as_proc_net_route_does(int type, RouteTraits flags)
    {
        var bytes = Golden.Bytes(GoldenRouteMessages.Gateway4)[..12];
        (bytes[1], bytes[7]) = (32, (byte)type);
        var routes = new List<RouteInfo>();
        Assert.That(new RouteReader(null, new InterfaceNames()).TryRead(bytes, routes), Is.True);
        Assert.That(routes.Single().Flags, Is.EqualTo(RouteTraits.Up | flags));
    }

    private static List<RouteInfo> Read(string golden)
    {
        var routes = new List<RouteInfo>();
        Assert.That(new RouteReader(null, new InterfaceNames()).TryRead(Golden.Bytes(golden), routes), Is.True);
        return routes;
    }

    private static HostAddress? Address(string text) => HostAddress.FromIPAddress(System.Net.IPAddress.Parse(text));
}
