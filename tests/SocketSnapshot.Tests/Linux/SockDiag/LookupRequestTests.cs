using SocketSnapshot.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.SockDiag;

[TestFixture]
internal sealed class LookupRequestTests
{
    private const string Stranger = """
        48 00 00 00             # nlmsg_len 72
        14 00                   # nlmsg_type SOCK_DIAG_BY_FAMILY
        01 00                   # nlmsg_flags NLM_F_REQUEST, and no NLM_F_DUMP
        04 03 02 01             # nlmsg_seq 0x01020304
        00 00 00 00             # nlmsg_pid
        02                      # sdiag_family AF_INET
        06                      # sdiag_protocol IPPROTO_TCP
        00                      # idiag_ext
        00                      # pad
        FF FF FF FF             # idiag_states
        1F 90                   # idiag_sport 8080: the socket's own
        00 00                   # idiag_dport
        7F 00 00 01 00 00 00 00 00 00 00 00 00 00 00 00 # idiag_src
        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 # idiag_dst
        01 00 00 00             # idiag_if
        FF FF FF FF FF FF FF FF # idiag_cookie INET_DIAG_NOCOOKIE
        """;

    private const string UdpWithPeer = """
        48 00 00 00             # nlmsg_len 72
        14 00                   # nlmsg_type SOCK_DIAG_BY_FAMILY
        01 00                   # nlmsg_flags
        01 00 00 00             # nlmsg_seq 1
        00 00 00 00             # nlmsg_pid
        0A                      # sdiag_family AF_INET6
        11                      # sdiag_protocol IPPROTO_UDP
        42                      # idiag_ext: INET_DIAG_INFO, INET_DIAG_SKMEMINFO
        00                      # pad
        FF FF FF FF             # idiag_states
        C0 00                   # idiag_sport 49152: the peer's
        00 35                   # idiag_dport 53
        20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 02 # idiag_src: the peer's
        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01 # idiag_dst
        07 00 00 00             # idiag_if
        FF FF FF FF FF FF FF FF # idiag_cookie
        """;

    [Test]
    public void A_stranger_has_neither_address_nor_port() => Assert.That(
        Written(new SocketLookup { LocalAddress = HostAddress.Parse("127.0.0.1"), LocalPort = 8080 }, LookupRequest.Loopback, 0x01020304),
        Is.EqualTo(Golden.Bytes(Stranger)));

    [Test]
    public void Udp_has_its_sides_swapped() => Assert.That(
        Written(
            new SocketLookup
            {
                Protocol = SocketProtocol.Udp,
                LocalAddress = HostAddress.Parse("::1"),
                LocalPort = 53,
                ForeignAddress = HostAddress.Parse("2001:db8::2"),
                ForeignPort = 49152,
                Details = SocketDetailKinds.Tcp | SocketDetailKinds.Memory,
            },
            7,
            1),
        Is.EqualTo(Golden.Bytes(UdpWithPeer)));

    private static byte[] Written(SocketLookup lookup, uint interfaceIndex, uint sequence)
    {
        var message = new byte[LookupRequest.Size];
        Array.Fill(message, (byte)0xcc);
        LookupRequest.Write(lookup, interfaceIndex, message, sequence);
        return message;
    }
}
