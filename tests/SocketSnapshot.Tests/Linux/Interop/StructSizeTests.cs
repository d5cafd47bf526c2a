using System.Runtime.CompilerServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Tests.Linux.Interop;

[TestFixture]
internal sealed class StructSizeTests
{
    [Test]
    public void The_structs_are_as_long_as_the_kernels()
    {
        var sizes = (Unsafe.SizeOf<nlmsghdr>(), Unsafe.SizeOf<inet_diag_sockid>(), Unsafe.SizeOf<inet_diag_req>(),
            Unsafe.SizeOf<inet_diag_req_v2>(), Unsafe.SizeOf<inet_diag_msg>(), Unsafe.SizeOf<sockaddr_nl>());
        Assert.That(sizes, Is.EqualTo((16, 48, 60, 56, 72, 12)));
    }

    [Test]
    public void Their_size_constants_say_so_too()
    {
        var sizes = (nlmsghdr.Size, inet_diag_sockid.Size, inet_diag_req.Size, inet_diag_req_v2.Size, inet_diag_msg.Size);
        Assert.That(sizes, Is.EqualTo((16, 48, 60, 56, 72)));
    }

    [Test]
    public void Those_of_routes_and_interfaces_are_as_long_as_the_kernels()
    {
        var sizes = (Unsafe.SizeOf<rtmsg>(), Unsafe.SizeOf<rtnexthop>(), Unsafe.SizeOf<rta_cacheinfo>(), Unsafe.SizeOf<nlattr>(),
            Unsafe.SizeOf<ifinfomsg>(), Unsafe.SizeOf<ifaddrmsg>(), Unsafe.SizeOf<rtnl_link_stats64>(), Unsafe.SizeOf<ethtool_cmd>());
        Assert.That(sizes, Is.EqualTo((rtmsg.Size, rtnexthop.Size, rta_cacheinfo.Size, nlattr.Size, ifinfomsg.Size, ifaddrmsg.Size,
            rtnl_link_stats64.Size, ethtool_cmd.Size)));
        Assert.That(sizes, Is.EqualTo((12, 8, 32, 4, 16, 8, 200, 44)));
    }

    [Test]
    public void An_ioctls_argument_is_a_name_and_a_struct_ifmap() => Assert.That(Unsafe.SizeOf<ifreq>(), Is.EqualTo(16 + (3 * IntPtr.Size)));

    [Test]
    public void A_time_value_is_two_machine_words() => Assert.That(Unsafe.SizeOf<timeval>(), Is.EqualTo(2 * IntPtr.Size));

    [TestCase(0, 0)]
    [TestCase(1, 4)]
    [TestCase(4, 4)]
    [TestCase(87, 88)]
    public void A_message_begins_at_a_multiple_of_four(int length, int aligned) => Assert.That(NetlinkHeader.Align(length), Is.EqualTo(aligned));

    [Test]
    public void So_are_those_of_the_other_families()
    {
        var sizes = (Unsafe.SizeOf<nlattr>(), Unsafe.SizeOf<unix_diag_msg>(), Unsafe.SizeOf<packet_diag_msg>(),
            Unsafe.SizeOf<netlink_diag_msg>(), Unsafe.SizeOf<vsock_diag_msg>(), Unsafe.SizeOf<xdp_diag_msg>());
        Assert.That(sizes, Is.EqualTo((4, 16, 16, 28, 32, 16)));
        Assert.That(sizes, Is.EqualTo(
            (nlattr.Size, unix_diag_msg.Size, packet_diag_msg.Size, netlink_diag_msg.Size, vsock_diag_msg.Size, xdp_diag_msg.Size)));
    }
}
