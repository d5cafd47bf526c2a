using System.Net.Sockets;
using SocketSnapshot.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.SockDiag;

[TestFixture]
internal sealed class SockDiagRequestTests
{
    private const string BothFamilies = """
        4C 00 00 00             # nlmsg_len 76
        12 00                   # nlmsg_type TCPDIAG_GETSOCK
        01 03                   # nlmsg_flags NLM_F_REQUEST | NLM_F_DUMP
        04 03 02 01             # nlmsg_seq 0x01020304
        00 00 00 00             # nlmsg_pid
        00                      # idiag_family AF_UNSPEC: both
        00                      # idiag_src_len
        00                      # idiag_dst_len
        00                      # idiag_ext: no attributes
        00 00 00 00             # idiag_sport, idiag_dport
        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 # idiag_src
        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 # idiag_dst
        00 00 00 00             # idiag_if
        FF FF FF FF FF FF FF FF # idiag_cookie INET_DIAG_NOCOOKIE
        00 04 00 00             # idiag_states: LISTEN alone
        00 00 00 00             # idiag_dbs
        """;

    private const string UdpOverIPv6 = """
        48 00 00 00             # nlmsg_len 72
        14 00                   # nlmsg_type SOCK_DIAG_BY_FAMILY
        01 03                   # nlmsg_flags NLM_F_REQUEST | NLM_F_DUMP
        01 00 00 00             # nlmsg_seq 1
        00 00 00 00             # nlmsg_pid
        0A                      # sdiag_family AF_INET6
        11                      # sdiag_protocol IPPROTO_UDP
        00                      # idiag_ext
        00                      # pad
        82 20 00 00             # idiag_states: ESTABLISHED, CLOSE and with it BOUND_INACTIVE
        00 00 00 00             # idiag_sport, idiag_dport
        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 # idiag_src
        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 # idiag_dst
        00 00 00 00             # idiag_if
        FF FF FF FF FF FF FF FF # idiag_cookie INET_DIAG_NOCOOKIE
        """;

    [Test]
    public void Tcp_of_both_families_is_the_old_request() =>
        Assert.That(Write(new(SocketProtocol.Tcp, AddressFamily.Unspecified, SocketStates.Listen), 0x01020304),
            Is.EqualTo(Golden.Bytes(BothFamilies)));

    [Test]
    public void A_protocol_of_one_family_is_the_new_request() =>
        Assert.That(Write(new(SocketProtocol.Udp, AddressFamily.InterNetworkV6, SocketStates.Established | SocketStates.Close), 1),
            Is.EqualTo(Golden.Bytes(UdpOverIPv6)));

    [TestCase(AddressFamily.Unspecified, 76)]
    [TestCase(AddressFamily.InterNetwork, 72)]
    public void A_filter_program_is_an_attribute_behind_either_request(AddressFamily family, int at)
    {
        var request = new SockDiagRequest(SocketProtocol.Tcp, family, SocketStates.All) { Bytecode = new byte[] { 6, 4, 8, 0 } };
        var message = Write(request, 1);
        Assert.That((BitConverter.ToInt32(message), message.Length), Is.EqualTo((at + 8, at + 8)));
        Assert.That(message[at..], Is.EqualTo(Golden.Bytes("""
            08 00                   # nla_len
            01 00                   # nla_type INET_DIAG_REQ_BYTECODE
            06 04 08 00             # the program: AUTO
            """)));
    }

    [TestCase(AddressFamily.Unspecified, 20)]
    [TestCase(AddressFamily.InterNetwork, 24)]
    public void Ports_are_in_network_order_before_the_addresses(AddressFamily family, int at)
    {
        var message = Write(new SockDiagRequest(SocketProtocol.Tcp, family, SocketStates.All) { Ports = (22, 443) }, 1);
        Assert.That(Convert.ToHexString(message.AsSpan(at, 4)), Is.EqualTo("0016" + "01BB"));
    }

    [TestCase(SocketProtocol.Tcp, 6)]
    [TestCase(SocketProtocol.Udp, 17)]
    [TestCase(SocketProtocol.UdpLite, 136)]
    [TestCase(SocketProtocol.Raw, 255)]
    public void A_protocol_has_its_number(SocketProtocol protocol, byte number)
    {
        var message = Write(new(protocol, AddressFamily.InterNetwork, SocketStates.All), 1);
        Assert.That((message[16], message[17]), Is.EqualTo(((byte)2, number)));
    }

    [Test]
    public void Icmp_cannot_be_asked_for() =>
        Assert.That(() => Write(new(SocketProtocol.Icmp, AddressFamily.InterNetwork, SocketStates.All), 1),
            Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void All_states_are_the_kernels_bits_1_to_11_and_13() =>
        Assert.That(new SockDiagRequest(SocketProtocol.Tcp, AddressFamily.Unspecified, SocketStates.All).KernelStates, Is.EqualTo(0x2ffe));

    [TestCase(SocketDetailKinds.None, 0)]
    [TestCase(SocketDetailKinds.Timer | SocketDetailKinds.Extended, 0, Description = "they come unasked")]
    [TestCase(SocketDetailKinds.Tcp, 0x02, Description = "INET_DIAG_INFO")]
    [TestCase(SocketDetailKinds.Congestion, 0x0c, Description = "INET_DIAG_CONG and INET_DIAG_VEGASINFO")]
    [TestCase(SocketDetailKinds.TypeOfService, 0x30, Description = "INET_DIAG_TOS and INET_DIAG_TCLASS")]
    [TestCase(SocketDetailKinds.Memory, 0x40, Description = "INET_DIAG_SKMEMINFO")]
    [TestCase(SocketDetailKinds.All, 0x7e)]
    public void Only_the_attributes_that_details_need_are_asked_for(SocketDetailKinds kinds, byte extensions)
    {
        var asked = SockDiagExtensions.Of(kinds);
        var tcp = Write(new(SocketProtocol.Tcp, AddressFamily.Unspecified, SocketStates.All, asked), 1);
        var udp = Write(new(SocketProtocol.Udp, AddressFamily.InterNetwork, SocketStates.All, asked), 1);
        Assert.That((tcp[19], udp[18]), Is.EqualTo((extensions, extensions)));
    }

    private static byte[] Write(SockDiagRequest request, uint sequence)
    {
        Span<byte> message = new byte[request.MaxSize];
        message.Fill(0xcc);
        return message[..request.Write(message, sequence)].ToArray();
    }
}
