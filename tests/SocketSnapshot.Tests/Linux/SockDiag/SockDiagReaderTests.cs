using System.Net;
using System.Net.Sockets;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.SockDiag;

[TestFixture]
internal sealed class SockDiagReaderTests
{
    private static readonly InterfaceNames Interfaces = new();

    [Test]
    public void A_listener_has_its_queue_and_its_limit()
    {
        Assert.That(Read(GoldenRecords.Listener4, SocketProtocol.Tcp), Is.EqualTo(new SocketInfo
        {
            Protocol = SocketProtocol.Tcp,
            Family = AddressFamily.InterNetwork,
            LocalAddress = Address("127.0.0.1"),
            LocalPort = 22,
            ForeignAddress = Address("0.0.0.0"),
            ForeignPort = null,
            State = SocketState.Listen,
            ReceiveQueue = 2,
            SendQueue = 128,
            UserId = 1000,
            Inode = 12345,
            Cookie = 0x2_0000_1001,
        }));
    }

    [Test]
    public void An_established_socket_may_be_roots_and_have_the_largest_inode()
    {
        Assert.That(Read(GoldenRecords.Established6, SocketProtocol.Tcp), Is.EqualTo(new SocketInfo
        {
            Protocol = SocketProtocol.Tcp,
            Family = AddressFamily.InterNetworkV6,
            LocalAddress = Address("2001:db8::1"),
            LocalPort = 40000,
            ForeignAddress = Address("2001:db8::2"),
            ForeignPort = 443,
            State = SocketState.Established,
            ReceiveQueue = 0,
            SendQueue = 5,
            UserId = 0,
            Inode = uint.MaxValue,
            Cookie = 0xffff_fffe_ffff_ffff,
        }));
    }

    [Test]
    public void Time_wait_has_neither_inode_nor_user()
    {
        Assert.That(Read(GoldenRecords.TimeWait4, SocketProtocol.Tcp), Is.EqualTo(new SocketInfo
        {
            Protocol = SocketProtocol.Tcp,
            Family = AddressFamily.InterNetwork,
            LocalAddress = Address("192.168.7.2"),
            LocalPort = 44468,
            ForeignAddress = Address("124.28.28.50"),
            ForeignPort = 80,
            State = SocketState.TimeWait,
            ReceiveQueue = 0,
            SendQueue = 0,
            Cookie = 3,
        }));
    }

    [TestCase(7, SocketProtocol.Tcp, false)]
    [TestCase(13, SocketProtocol.Tcp, false)]
    [TestCase(13, SocketProtocol.Dccp, true)]
    public void A_socket_that_is_bound_and_no_more_has_no_peer_whatever_the_kernel_remembers(byte state, SocketProtocol protocol, bool hasPeer)
    {
        var bytes = Golden.Bytes(GoldenRecords.Established6);
        bytes[1] = state;
        Assert.That(SockDiagReader.TryRead(bytes, protocol, Interfaces, SocketDetailKinds.None, out var socket), Is.True);
        Assert.That((socket.LocalPort, socket.ForeignAddress == HostAddress.AnyIPv6, socket.ForeignPort == null), Is.EqualTo(((ushort?)40000, !hasPeer, !hasPeer)));
    }

    [Test]
    public void A_mapped_address_stays_an_IPv6_socket()
    {
        var socket = Read(GoldenRecords.Mapped6, SocketProtocol.Tcp);
        Assert.That(socket.Family, Is.EqualTo(AddressFamily.InterNetworkV6));
        Assert.That(socket.LocalAddress.ToString(), Is.EqualTo("::ffff:127.0.0.1"));
        Assert.That(socket.ForeignAddress.ToString(), Is.EqualTo("::ffff:127.0.0.2"));
        Assert.That((socket.State, socket.ReceiveQueue, socket.UserId),
            Is.EqualTo(((SocketState?)SocketState.CloseWait, (uint?)1, (uint?)33)));
    }

    [Test]
    [Platform("Linux")]
    public void A_bound_socket_names_its_interface()
    {
        var socket = Read(GoldenRecords.BoundToInterface6, SocketProtocol.Udp);
        Assert.That((socket.Interface, socket.LocalAddress.ToString()), Is.EqualTo(("lo", "fe80::1")));
        Assert.That((socket.State, socket.ReceiveQueue), Is.EqualTo(((SocketState?)null, (uint?)832)));
    }

    [Test]
    [Platform("Linux")]
    public void An_interface_that_is_gone_is_called_by_its_index() =>
        Assert.That(new InterfaceNames().Find(0x7fff_fff0), Is.EqualTo("if2147483632"));

    [Test]
    public void A_cookie_of_0_is_none()
    {
        var bytes = Golden.Bytes(GoldenRecords.Listener4);
        bytes.AsSpan(44, 8).Clear();
        Assert.That(SockDiagReader.TryRead(bytes, SocketProtocol.Tcp, Interfaces, SocketDetailKinds.None, out var socket), Is.True);
        Assert.That((socket.Cookie, socket.Inode), Is.EqualTo(((ulong?)null, (uint?)12345)));
    }

    [Test]
    public void No_interface_is_no_name() => Assert.That(new InterfaceNames().Find(0), Is.Null);

    [Test]
    public void Attributes_behind_the_record_change_nothing()
    {
        var alone = Golden.Bytes(GoldenRecords.Listener4);
        byte[] followed = [.. alone, 0x05, 0x00, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00];
        Assert.That(SockDiagReader.TryRead(followed, SocketProtocol.Tcp, Interfaces, SocketDetailKinds.None, out var socket), Is.True);
        Assert.That(socket, Is.EqualTo(Read(GoldenRecords.Listener4, SocketProtocol.Tcp)));
    }

    [TestCase((byte)0)]
    [TestCase((byte)1)]
    [TestCase((byte)255)]
    public void Another_family_is_no_record(byte family)
    {
        var bytes = Golden.Bytes(GoldenRecords.Listener4);
        bytes[0] = family;
        Assert.That(SockDiagReader.TryRead(bytes, SocketProtocol.Tcp, Interfaces, SocketDetailKinds.None, out _), Is.False);
    }

    [Test]
    public void A_cut_record_is_no_record([Range(0, 71)] int length)
    {
        var bytes = Golden.Bytes(GoldenRecords.Listener4).AsSpan(..length);
        Assert.That(SockDiagReader.TryRead(bytes, SocketProtocol.Tcp, Interfaces, SocketDetailKinds.None, out _), Is.False);
    }

    private static HostAddress Address(string text) => HostAddress.FromIPAddress(IPAddress.Parse(text));

    private static SocketInfo Read(string golden, SocketProtocol protocol)
    {
        Assert.That(SockDiagReader.TryRead(Golden.Bytes(golden), protocol, Interfaces, SocketDetailKinds.None, out var socket), Is.True);
        return socket;
    }
}
