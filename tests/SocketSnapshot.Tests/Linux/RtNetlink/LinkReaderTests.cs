using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.RtNetlink;
using SocketSnapshot.Tests.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.RtNetlink;

[TestFixture]
[Platform("Linux")]
internal sealed class LinkReaderTests
{
    [Test]
    public void An_interface_has_every_attribute()
    {
        var links = new List<InterfaceInfo>();
        Assert.That(new LinkReader(new InterfaceNames()).TryRead(Golden.Bytes(GoldenRouteMessages.Veth), links), Is.True);
        Assert.That(links.Single(), Is.EqualTo(new InterfaceInfo
        {
            Name = "v0",
            Index = 7,
            Mtu = 1500,
            Traits = InterfaceTraits.Up | InterfaceTraits.Broadcast | InterfaceTraits.Running | InterfaceTraits.Multicast,
            State = InterfaceState.Up,
            HardwareAddress = "02:00:00:00:00:ff",
            Master = "lo",
            Link = null,
            Kind = "veth",
        }));
    }

    [Test]
    public void Every_counter_has_its_place()
    {
        var counters = LinkCounters.Read(Numbers(25))!;
        ulong?[] values =
        [
            counters.ReceivedPackets, counters.SentPackets, counters.ReceivedBytes, counters.SentBytes, counters.ReceiveErrors, counters.SendErrors,
            counters.ReceiveDropped, counters.SendDropped, counters.Multicast, counters.Collisions, counters.ReceiveLengthErrors,
            counters.ReceiveOverErrors, counters.ReceiveCrcErrors, counters.ReceiveFrameErrors, counters.ReceiveFifoErrors,
            counters.ReceiveMissedErrors, counters.SendAbortedErrors, counters.SendCarrierErrors, counters.SendFifoErrors,
            counters.SendHeartbeatErrors, counters.SendWindowErrors, counters.ReceivedCompressed, counters.SentCompressed,
            counters.ReceiveWithoutHandler, counters.ReceiveOtherHostDropped,
        ];
        Assert.That(values, Is.EqualTo(Enumerable.Range(1, 25).Select(number => (ulong?)number)));
        Assert.That(counters.ReceiveLost, Is.EqualTo(7 + 16));
    }

    [TestCase(22, null, null)]
    [TestCase(23, null, null)]
    [TestCase(24, 24, null)]
    [TestCase(25, 24, 25)]
    [TestCase(40, 24, 25)]
    public void What_an_older_kernel_does_not_count_is_unknown(int count, int? withoutHandler, int? otherHost)
    {
        var counters = LinkCounters.Read(Numbers(count));
        Assert.That(counters is null, Is.EqualTo(count < 23));
        Assert.That((counters?.ReceiveWithoutHandler, counters?.ReceiveOtherHostDropped), Is.EqualTo(((ulong?)withoutHandler, (ulong?)otherHost)));
    }

    [Test]
    public void Of_a_point_to_point_link_the_own_address_counts()
    {
        var addresses = new List<(int, InterfaceAddress)>();
        Assert.That(AddressReader.TryRead(Golden.Bytes(GoldenRouteMessages.PointToPoint), addresses), Is.True);
        Assert.That(addresses.Select(address => $"{address}"), Is.EqualTo(new[] { "(7, 10.9.0.1/32)" }));
    }

    [TestCase((ushort)10000, (ushort)0, 10000)]
    [TestCase((ushort)0x86A0, (ushort)1, 100000)]
    [TestCase((ushort)0xffff, (ushort)0xffff, null)]
    [TestCase((ushort)0xffff, (ushort)0, null)]
    [TestCase((ushort)0, (ushort)0, null)]
    public void A_speed_that_the_driver_does_not_know_is_unknown(ushort low, ushort high, int? speed) =>
        Assert.That(new ethtool_cmd { speed = low, speed_hi = high }.Speed, Is.EqualTo((uint?)speed));

    private static byte[] Numbers(int count) =>
        MemoryMarshal.AsBytes(Enumerable.Range(1, count).Select(number => (ulong)number).ToArray().AsSpan()).ToArray();
}
