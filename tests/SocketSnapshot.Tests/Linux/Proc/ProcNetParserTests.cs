using System.Net;
using System.Net.Sockets;
using System.Text;
using SocketSnapshot.Linux.Proc;

namespace SocketSnapshot.Tests.Linux.Proc;

/// <summary>A line is "sl local:port remote:port st tx:rx tr:when retrnsmt uid timeout inode ref ...".</summary>
[TestFixture]
internal sealed class ProcNetParserTests
{
    private const string Established =
        "   1: 0207A8C0:ADB4 321C1C7C:0050 01 00000005:00000007 00:00000000 00000000  1000        0 23456 1 0000000000000000 100 0 0 10 0";

    [Test]
    public void Each_field_has_its_place()
    {
        Assert.That(Parse(Established), Is.EqualTo(new SocketInfo
        {
            Protocol = SocketProtocol.Tcp,
            Family = AddressFamily.InterNetwork,
            LocalAddress = HostAddress.FromIPAddress(IPAddress.Parse("192.168.7.2")),
            LocalPort = 44468,
            ForeignAddress = HostAddress.FromIPAddress(IPAddress.Parse("124.28.28.50")),
            ForeignPort = 80,
            State = SocketState.Established,
            ReceiveQueue = 7,
            SendQueue = 5,
            UserId = 1000,
            Inode = 23456,
        }));
    }

    [Test]
    public void A_listeners_limit_is_not_known()
    {
        var socket = Parse("   0: 0100007F:0016 00000000:0000 0A 00000000:00000002 00:00000000 00000000 0 0 12345 1 0 100 0 0 10 0");
        Assert.That((socket?.ReceiveQueue, socket?.SendQueue, socket?.UserId), Is.EqualTo(((uint?)2, (uint?)null, (uint?)0)));
    }

    [Test]
    public void Without_an_inode_the_user_is_nobody()
    {
        var socket = Parse("   2: 0207A8C0:0016 096433C6:C350 03 00000000:00000000 00:00000000 00000000    33        0 0 0 0");
        Assert.That((socket?.State, socket?.UserId, socket?.Inode),
            Is.EqualTo(((SocketState?)SocketState.SynReceived, (uint?)null, (uint?)null)));
    }

    [Test]
    public void An_unconnected_udp_socket_has_no_state()
    {
        var line = "  100: 00000000:0044 00000000:0000 07 00000000:00000340 00:00000000 00000000     0        0 12347 2 0000000000000000 0";
        Assert.That(Parse(line, SocketProtocol.Udp) is { State: null, ReceiveQueue: 832, SendQueue: 0, ForeignPort: null }, Is.True);
    }

    [Test]
    public void On_a_big_endian_machine_an_address_reads_as_it_is()
    {
        var line = Established
            .Replace("0207A8C0", "C0A80702", StringComparison.Ordinal)
            .Replace("321C1C7C", "7C1C1C32", StringComparison.Ordinal);
        Assert.That(Parse(line, bigEndian: true), Is.EqualTo(Parse(Established)));
    }

    [TestCase("00000000000000000000000001000000", "::1")]
    [TestCase("B80D012078563412F0DEBC9A44332211", "2001:db8:1234:5678:9abc:def0:1122:3344")]
    [TestCase("0000000000000000FFFF00000100007F", "::ffff:127.0.0.1")]
    public void An_IPv6_address_is_four_numbers(string hex, string text)
    {
        var line = Established.Replace("0207A8C0", hex, StringComparison.Ordinal).Replace("321C1C7C", hex, StringComparison.Ordinal);
        Assert.That(Parse(line, family: AddressFamily.InterNetworkV6)?.ForeignAddress.ToString(), Is.EqualTo(text));
    }

    [TestCase("  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode")]
    [TestCase("")]
    [TestCase("   ")]
    [TestCase(" 1  0207A8C0:ADB4 321C1C7C:0050 01 00000005:00000007 00:00000000 00000000 1000 0 23456 1",
        TestName = "No_colon_behind_the_number")]
    [TestCase(" 1: 0207A8C0ADB4 321C1C7C:0050 01 00000005:00000007 00:00000000 00000000 1000 0 23456 1",
        TestName = "No_colon_in_an_endpoint")]
    [TestCase(" 1: 207A8C0:ADB4 321C1C7C:0050 01 00000005:00000007 00:00000000 00000000 1000 0 23456 1", TestName = "A_short_address")]
    [TestCase(" 1: 00207A8C0:ADB4 321C1C7C:0050 01 00000005:00000007 00:00000000 00000000 1000 0 23456 1", TestName = "A_long_address")]
    [TestCase(" 1: 0207A8C0:1ADB4 321C1C7C:0050 01 00000005:00000007 00:00000000 00000000 1000 0 23456 1", TestName = "A_long_port")]
    [TestCase(" 1: 0207A8C0:DB4 321C1C7C:0050 01 00000005:00000007 00:00000000 00000000 1000 0 23456 1", TestName = "A_short_port")]
    [TestCase(" 1: 0207A8C0:ADBG 321C1C7C:0050 01 00000005:00000007 00:00000000 00000000 1000 0 23456 1",
        TestName = "A_port_that_is_no_number")]
    [TestCase(" 1: 0207A8C0:ADB4 321C1C7C:0050 1 00000005:00000007 00:00000000 00000000 1000 0 23456 1", TestName = "A_short_state")]
    [TestCase(" 1: 0207A8C0:ADB4 321C1C7C:0050 01 00000005 00:00000000 00000000 1000 0 23456 1", TestName = "One_queue_only")]
    [TestCase(" 1: 0207A8C0:ADB4 321C1C7C:0050 01 00000005:0000007 00:00000000 00000000 1000 0 23456 1", TestName = "A_short_queue")]
    [TestCase(" 1: 0207A8C0:ADB4 321C1C7C:0050 01 00000005:00000007 00:00000000 00000000 -4294967296 0 23456 1", TestName = "A_user_of_more_than_32_bits")]
    [TestCase(" 1: 0207A8C0:ADB4 321C1C7C:0050 01 00000005:00000007 00:00000000 00000000 +1 0 23456 1", TestName = "A_user_with_a_sign")]
    [TestCase(" 1: 0207A8C0:ADB4 321C1C7C:0050 01 00000005:00000007 00:00000000 00000000 1000 0 4294967296 1",
        TestName = "An_inode_too_large")]
    [TestCase(" 1: 0207A8C0:ADB4 321C1C7C:0050 01 00000005:00000007 00:00000000 00000000 1000 0 23x 1",
        TestName = "An_inode_that_is_no_number")]
    public void No_record(string line) => Assert.That(Parse(line), Is.Null);

    /// <summary>Old kernels print "nobody" so.</summary>
    [TestCase("-2", 4294967294u)]
    [TestCase("-1", 4294967295u)]
    [TestCase("4294967294", 4294967294u)]
    public void A_negative_user_has_the_same_bits(string user, uint id) => Assert.That(
        Parse($" 1: 0207A8C0:ADB4 321C1C7C:0050 01 00000005:00000007 00:00000000 00000000 {user} 0 23456 1")!.Value.UserId, Is.EqualTo(id));

    [Test]
    public void A_line_cut_before_the_field_behind_its_inode_is_no_record([Range(0, 97)] int length) =>
        Assert.That(Parse(Established[..length]), Is.Null);

    [Test]
    public void A_line_cut_behind_its_inode_is_whole_enough()
    {
        var end = Established.IndexOf("23456 1", StringComparison.Ordinal) + "23456 1".Length;
        Assert.That(Parse(Established[..end]), Is.EqualTo(Parse(Established)));
    }

    private static SocketInfo? Parse(
        string line,
        SocketProtocol protocol = SocketProtocol.Tcp,
        AddressFamily family = AddressFamily.InterNetwork,
        bool bigEndian = false) =>
        new ProcNetParser(protocol, family, bigEndian).TryParse(Encoding.ASCII.GetBytes(line), out var socket) ? socket : null;
}
