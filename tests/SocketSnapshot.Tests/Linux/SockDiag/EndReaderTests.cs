using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.SockDiag;

[TestFixture]
internal sealed class EndReaderTests
{
    [Test]
    public void A_connection_has_its_cookie_its_ends_and_its_final_counters()
    {
        var end = Read(GoldenEnds.Tcp).Single();
        Assert.That((end.Protocol, end.Cookie), Is.EqualTo((SocketProtocol.Tcp, (ulong?)204336)));
        Assert.That($"{end.LocalAddress} {end.LocalPort} {end.ForeignAddress} {end.ForeignPort}", Is.EqualTo("127.0.0.1 56362 127.0.0.1 47001"));
        Assert.That(end.Details?.Tcp?.Traffic.BytesSent, Is.EqualTo(100));
    }

    [Test]
    public void What_the_kernel_makes_up_is_not_known()
    {
        var end = Read(GoldenEnds.Tcp).Single();
        Assert.That((end.State, end.Inode, end.UserId), Is.EqualTo(((SocketState?)null, (uint?)null, (uint?)null)));
        Assert.That((end.ReceiveQueue, end.SendQueue), Is.EqualTo(((uint?)null, (uint?)null)));
    }

    [Test]
    public void Where_a_port_was_wiped_no_address_is_believed()
    {
        foreach (var bytes in new[] { GoldenEnds.Refused, GoldenEnds.Udp6 })
        {
            var end = Read(bytes).Single();
            Assert.That((end.LocalAddress, end.ForeignAddress), Is.EqualTo((default(HostAddress), default(HostAddress))));
            Assert.That((end.LocalPort, end.ForeignPort), Is.EqualTo(((uint?)null, (uint?)null)));
            Assert.That(end.Cookie, Is.Not.Null);
        }

        Assert.That(Read(GoldenEnds.Udp6).Single().Protocol, Is.EqualTo(SocketProtocol.Udp));
    }

    [Test]
    public void A_datagram_cut_anywhere_is_told_to_be_no_whole_one()
    {
        for (var length = 1; length < GoldenEnds.Tcp.Length; length++)
        {
            var ends = new List<SocketInfo>();
            Assert.That(EndReader.Read(GoldenEnds.Tcp.AsSpan(0, length), new InterfaceNames(), ends), Is.False, $"{length}");
            Assert.That(ends, Is.Empty);
        }
    }

    private static List<SocketInfo> Read(byte[] datagram)
    {
        var ends = new List<SocketInfo>();
        Assert.That(EndReader.Read(datagram, new InterfaceNames(), ends));
        return ends;
    }
}
