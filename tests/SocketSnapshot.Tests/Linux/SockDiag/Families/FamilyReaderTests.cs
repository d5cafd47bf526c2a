using System.Net.Sockets;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.SockDiag;
using SocketSnapshot.Linux.SockDiag.Families;

namespace SocketSnapshot.Tests.Linux.SockDiag.Families;

[TestFixture]
[Platform("Linux")]
internal sealed class FamilyReaderTests
{
    private const string GoneInterface = "if2147483511";
    private const uint GoneIndex = 2147483511;

    private static readonly InterfaceNames Interfaces = new();

    private static IEnumerable<TestCaseData> Readers =>
    [
        new TestCaseData(GoldenFamilies.Packet, (FamilyReader)PacketDiagReader.TryRead, 16).SetArgDisplayNames("packet"),
        new TestCaseData(GoldenFamilies.Netlink, (FamilyReader)NetlinkDiagReader.TryRead, 28).SetArgDisplayNames("netlink"),
        new TestCaseData(GoldenFamilies.Vsock, (FamilyReader)VsockDiagReader.TryRead, 32).SetArgDisplayNames("vsock"),
        new TestCaseData(GoldenFamilies.Xdp, (FamilyReader)XdpDiagReader.TryRead, 16).SetArgDisplayNames("xdp"),
    ];

    [Test]
    public void A_packet_socket_has_the_protocol_and_the_interface_it_takes_packets_of() =>
        Assert.That(Read(GoldenFamilies.Packet, PacketDiagReader.TryRead), Is.EqualTo(new SocketInfo
        {
            Protocol = SocketProtocol.Packet,
            Family = AddressFamily.Packet,
            LocalAddress = default,
            ForeignAddress = default,
            ReceiveQueue = 832,
            SendQueue = 384,
            Interface = GoneInterface,
            InterfaceIndex = GoneIndex,
            UserId = 101,
            Inode = 12345,
            Cookie = 5,
            Named = new NamedSocket { Local = "arp", Type = SocketType.Dgram },
        }));

    [Test]
    public void A_netlink_socket_has_a_port_id_and_a_peer_only_where_it_is_connected()
    {
        var connected = new SocketInfo
        {
            Protocol = SocketProtocol.Netlink,
            Family = AddressFamily.Unspecified,
            LocalAddress = default,
            LocalPort = 4278190079,
            ForeignAddress = default,
            ForeignPort = 0,
            State = SocketState.Established,
            ReceiveQueue = 768,
            SendQueue = 32,
            Inode = 12345,
            Cookie = 6,
            Named = new NamedSocket { Local = "uevent", Foreign = "3", Type = SocketType.Raw },
        };
        Assert.That(Read(GoldenFamilies.Netlink, NetlinkDiagReader.TryRead), Is.EqualTo(connected));

        var unconnected = Golden.Bytes(GoldenFamilies.Netlink);
        unconnected[3] = 0;
        NetlinkDiagReader.TryRead(unconnected, Interfaces, out var socket);
        Assert.That(socket, Is.EqualTo(connected with { State = null, ForeignPort = null, Named = connected.Named with { Foreign = null } }));
    }

    [TestCase(0, "rtnl")]
    [TestCase(22, "smc")]
    [TestCase(17, "17")]
    [TestCase(23, "23")]
    [TestCase(255, "255")]
    public void A_netlink_protocol_has_iproutes_name_or_its_number(byte number, string name)
    {
        var bytes = Golden.Bytes(GoldenFamilies.Netlink);
        bytes[2] = number;
        NetlinkDiagReader.TryRead(bytes, Interfaces, out var socket);
        Assert.That(socket.Named!.Local, Is.EqualTo(name));
    }

    [TestCase(0x0003, "*")]
    [TestCase(0x0000, "[0]")]
    [TestCase(0x86dd, "ipv6")]
    [TestCase(0x88cc, "LLDP")]
    [TestCase(0xffff, "[65535]")]
    public void A_packet_protocol_has_sss_name_or_its_number(int number, string name)
    {
        var bytes = Golden.Bytes(GoldenFamilies.Packet);
        BitConverter.TryWriteBytes(bytes.AsSpan(2), (ushort)number);
        PacketDiagReader.TryRead(bytes, Interfaces, out var socket);
        Assert.That(socket.Named!.Local, Is.EqualTo(name));
    }

    [Test]
    public void A_vsock_socket_has_context_ids_and_no_queues() =>
        Assert.That(Read(GoldenFamilies.Vsock, VsockDiagReader.TryRead), Is.EqualTo(new SocketInfo
        {
            Protocol = SocketProtocol.Vsock,
            Family = AddressFamily.Unspecified,
            LocalAddress = default,
            LocalPort = 1234,
            ForeignAddress = default,
            State = SocketState.Listen,
            Inode = 12345,
            Cookie = 7,
            Named = new NamedSocket { Local = "*", Foreign = "2", Type = SocketType.Stream },
        }));

    [Test]
    public void An_xdp_socket_has_an_interface_and_a_queue_of_it() =>
        Assert.That(Read(GoldenFamilies.Xdp, XdpDiagReader.TryRead), Is.EqualTo(new SocketInfo
        {
            Protocol = SocketProtocol.Xdp,
            Family = AddressFamily.Unspecified,
            LocalAddress = default,
            LocalPort = 3,
            ForeignAddress = default,
            ReceiveQueue = 1,
            SendQueue = 3,
            Interface = GoneInterface,
            InterfaceIndex = GoneIndex,
            UserId = 0,
            Inode = 12345,
            Cookie = 8,
            Named = new NamedSocket { Local = GoneInterface, Type = SocketType.Raw },
        }));

    [Test]
    public void An_xdp_socket_that_is_not_bound_has_neither()
    {
        var bytes = Golden.Bytes(GoldenFamilies.Xdp);
        bytes.AsSpan(20, 4).Clear();
        XdpDiagReader.TryRead(bytes, Interfaces, out var socket);
        Assert.That((socket.LocalPort, socket.Interface, socket.Named!.Local), Is.EqualTo(((uint?)null, (string?)null, (string?)null)));
    }

    [Test]
    public void A_tipc_socket_is_attributes_within_attributes() =>
        Assert.That(Read(GoldenFamilies.Tipc, TipcDiagReader.TryRead), Is.EqualTo(new SocketInfo
        {
            Protocol = SocketProtocol.Tipc,
            Family = AddressFamily.Unspecified,
            LocalAddress = default,
            LocalPort = 1234,
            ForeignAddress = default,
            ForeignPort = 1235,
            State = SocketState.Established,
            ReceiveQueue = 4,
            SendQueue = 5,
            UserId = 1000,
            Inode = 12345,
            Cookie = 9,
            Named = new NamedSocket { Local = "1001001", Foreign = "1001002", Type = SocketType.Seqpacket },
        }));

    [TestCaseSource(nameof(Readers))]
    public void Cut_anywhere_a_whole_record_is_a_socket(string golden, FamilyReader reader, int recordSize)
    {
        foreach (var bytes in Mutations.Cuts(Golden.Bytes(golden)))
        {
            var isRead = reader(bytes, Interfaces, out var socket);
            Assert.That((isRead, socket.Inode), Is.EqualTo((bytes.Length >= recordSize, bytes.Length >= recordSize ? (uint?)12345 : null)));
        }
    }

    [Test]
    public void Its_details_are_read_only_when_wanted_and_from_whole_bytes_however_damaged()
    {
        var packet = new FamilyDetails(packet_diag_msg.Size) { MemoryAttribute = packet_diag_msg.PACKET_DIAG_MEMINFO };
        var whole = Golden.Bytes(GoldenFamilies.Packet);
        Assert.That(packet.Read(whole, SocketDetailKinds.Timer), Is.Null);
        Assert.That(packet.Read(whole, SocketDetailKinds.Memory)!.Memory!.ReceiveAllocated, Is.EqualTo(832));
        Assert.That(packet.Read(whole, SocketDetailKinds.Extended), Is.EqualTo(new SocketDetails()));
        foreach (var bytes in Mutations.Of(whole, 10_000, seed: 16).Where(bytes => bytes.Length >= packet_diag_msg.Size))
        {
            var memory = packet.Read(bytes, SocketDetailKinds.All)!.Memory;
            Assert.That(memory?.ReceiveAllocated is { } received && bytes.AsSpan().IndexOf(BitConverter.GetBytes(received)) < 0, Is.False);
        }
    }

    [TestCase(0, ShutdownDirections.None)]
    [TestCase(2, ShutdownDirections.Send)]
    [TestCase(0xff, ShutdownDirections.Receive | ShutdownDirections.Send)]
    public void A_vsock_socket_has_its_shutdown_in_the_record(byte mask, ShutdownDirections directions)
    {
        var bytes = Golden.Bytes(GoldenFamilies.Vsock);
        bytes[3] = mask;
        Assert.That(new FamilyDetails(32) { ShutdownAt = 3 }.Read(bytes, SocketDetailKinds.Extended)!.Shutdown, Is.EqualTo(directions));
    }

    [TestCaseSource(nameof(Readers))]
    public void Damaged_at_random_it_is_read_or_refused_by_its_first_bytes(string golden, FamilyReader reader, int recordSize)
    {
        var original = Golden.Bytes(golden);
        foreach (var bytes in Mutations.Of(original, 10_000, seed: 13))
        {
            Assert.That(reader(bytes, Interfaces, out _), Is.EqualTo(bytes.Length >= recordSize && bytes[0] == original[0]));
        }
    }

    [Test]
    public void Damaged_at_random_tipc_is_read_where_its_attribute_is_whole()
    {
        foreach (var bytes in Mutations.Of(Golden.Bytes(GoldenFamilies.Tipc), 10_000, seed: 14))
        {
            Assert.That(TipcDiagReader.TryRead(bytes, Interfaces, out _), Is.EqualTo(HasTipcSocket(bytes)));
        }
    }

    /// <summary>The walk once more, by offset.</summary>
    private static bool HasTipcSocket(byte[] bytes)
    {
        for (var at = 0; at + 4 <= bytes.Length;)
        {
            var length = BitConverter.ToUInt16(bytes, at);
            if (length < 4 || at + length > bytes.Length)
            {
                return false;
            }

            if ((BitConverter.ToUInt16(bytes, at + 2) & 0x3fff) == 2)
            {
                return true;
            }

            at += (length + 3) / 4 * 4;
        }

        return false;
    }

    private static SocketInfo Read(string golden, FamilyReader reader)
    {
        Assert.That(reader(Golden.Bytes(golden), Interfaces, out var socket), Is.True);
        return socket;
    }
}
