using System.Net.Sockets;
using System.Text;
using SocketSnapshot.Linux.Proc;

namespace SocketSnapshot.Tests.Linux.Proc;

/// <summary>The kernel prints some ICMP sockets into the file of the other family too.</summary>
[TestFixture]
internal sealed class PingRecordsTests
{
    private const string Heading = "   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref\n";
    private const string Any4 = "00000000";
    private const string Loopback4 = "0100007F";
    private const string Any6 = "00000000000000000000000000000000";
    private const string Loopback6 = "00000000000000000000000001000000";

    [Test]
    public void An_IPv4_socket_is_not_in_the_IPv6_file() =>
        Assert.That(Decode(Line(Loopback4, Any4, 1), Line(Any6, Any6, 1)), Is.EqualTo("127.0.0.1 1"));

    [Test]
    public void An_IPv6_socket_is_not_in_the_IPv4_file() =>
        Assert.That(Decode(Line(Any4, Any4, 2), Line(Loopback6, Any6, 2)), Is.EqualTo("::1 2"));

    [Test]
    public void A_connected_socket_is_where_its_peer_is() =>
        Assert.That(Decode(Line(Any4, Any4, 3), Line(Any6, Loopback6, 3)), Is.EqualTo(":: 3"));

    [Test]
    public void A_wildcard_in_both_is_an_IPv4_socket() =>
        Assert.That(Decode(Line(Any4, Any4, 4), Line(Any6, Any6, 4)), Is.EqualTo("0.0.0.0 4"));

    [Test]
    public void A_wildcard_in_one_file_stays_there() =>
        Assert.That(Decode(Line(Any4, Any4, 5), Line(Any6, Any6, 6)), Is.EqualTo("0.0.0.0 5, :: 6"));

    [Test]
    public void Sockets_without_an_inode_are_all_there() =>
        Assert.That(Decode(Line(Any4, Any4, 0), Line(Any6, Any6, 0)), Is.EqualTo("0.0.0.0 , :: "));

    [Test]
    public void A_line_that_is_no_record_is_counted_for_its_own_file()
    {
        var (own, other) = (Records(AddressFamily.InterNetwork, "garbage\n"), Records(AddressFamily.InterNetworkV6, ""));
        var (four, six) = (new PingRecords(own, other), new PingRecords(other, own));
        Assert.That((four.Decode().Count(), six.Decode().Count()), Is.EqualTo((0, 0)));
        Assert.That((four.Shortfall is null, six.Shortfall is null), Is.EqualTo((false, true)));
    }

    private static string Line(string local, string foreign, int inode) =>
        $"  1: {local}:1234 {foreign}:0000 07 00000000:00000000 00:00000000 00000000 0 0 {inode} 2 0000000000000000 0\n";

    private static string Decode(string icmp, string icmp6)
    {
        var (four, six) = (Records(AddressFamily.InterNetwork, icmp), Records(AddressFamily.InterNetworkV6, icmp6));
        return string.Join(", ", new PingRecords(four, six).Decode().Concat(new PingRecords(six, four).Decode())
            .Select(socket => $"{socket.LocalAddress} {socket.Inode}"));
    }

    private static ProcNetRecords Records(AddressFamily family, string lines) =>
        new(SocketProtocol.Icmp, family, "/proc/net/icmp", Encoding.ASCII.GetBytes(Heading + lines), bigEndian: false);
}
