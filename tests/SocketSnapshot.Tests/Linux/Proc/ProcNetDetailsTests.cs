using System.Net.Sockets;
using System.Text;
using SocketSnapshot.Linux.Proc;

namespace SocketSnapshot.Tests.Linux.Proc;

[TestFixture]
internal sealed class ProcNetDetailsTests
{
    [TestCase("00:00000000", "00000000", "0", "Off  0")]
    [TestCase("01:00000014", "00000003", "0", "Retransmit 200 3")]
    [TestCase("02:000AFC80", "00000000", "4", "KeepAlive 7200000 4")]
    [TestCase("03:00001770", "00000000", "0", "TimeWait 60000 ")]
    [TestCase("04:0000000A", "00000000", "2", "Persist 100 2")]
    [TestCase("09:0000000A", "00000000", "2", null)]
    [TestCase("01:FFFFFFFF", "00000003", "0", "Retransmit  3", Description = "more milliseconds than a number holds")]
    [TestCase("01:00000014", "00000100", "0", "Retransmit 200 ", Description = "the kernel counts in a byte")]
    [TestCase("01", "00000003", "0", null)]
    [TestCase("01:", "00000003", "0", null)]
    [TestCase("xx:00000014", "00000003", "0", null)]
    [TestCase("01:00000014", "3x", "0", null)]
    [TestCase("01:00000014", "00000003", "-1", null)]
    public void A_timer_is_decoded(string timer, string retransmits, string probes, string? expected)
    {
        var line = $"0: 0207A8C0:ADB4 321C1C7C:0050 01 00000005:00000007 {timer} {retransmits}  1000        {probes} 23456 1 0 20 4 30 10 -1";
        var read = Parse(line, SocketProtocol.Tcp)?.Timer;
        Assert.That(read is { } known ? $"{known.Kind} {known.Milliseconds} {known.Retransmits}" : null, Is.EqualTo(expected));
    }

    [TestCase("2 0000000000000000 17", 17u)]
    [TestCase("2 0000000000000000 0", 0u)]
    [TestCase("2 0000000000000000", null)]
    [TestCase("2 0000000000000000 x", null)]
    public void Datagram_sockets_tell_what_they_dropped(string rest, uint? drops)
    {
        var line = $"0: 0207A8C0:ADB4 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0 23456 {rest}";
        Assert.That(Parse(line, SocketProtocol.Udp)?.Memory?.Drops, Is.EqualTo(drops));
    }

    [Test]
    public void Nothing_is_decoded_that_was_not_asked_for() => Assert.That(
        Parse("0: 0207A8C0:ADB4 321C1C7C:0050 01 00000005:00000007 01:00000014 00000003 1000 0 23456 1", SocketProtocol.Tcp, SocketDetailKinds.None),
        Is.Null);

    private static SocketDetails? Parse(string line, SocketProtocol protocol, SocketDetailKinds kinds = SocketDetailKinds.All)
    {
        var isRecord = new ProcNetParser(protocol, AddressFamily.InterNetwork, bigEndian: false, kinds)
            .TryParse(Encoding.ASCII.GetBytes(line), out var socket);
        Assert.That(isRecord, Is.True);
        return socket.Details;
    }
}
