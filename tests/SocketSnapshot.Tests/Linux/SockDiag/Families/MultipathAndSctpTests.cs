using System.Net.Sockets;
using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.SockDiag.Families;

[TestFixture]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class MultipathAndSctpTests
{
    private const string Multipath = """
        50 00 00 00             # nlmsg_len 80
        14 00                   # nlmsg_type SOCK_DIAG_BY_FAMILY
        01 03                   # nlmsg_flags NLM_F_REQUEST | NLM_F_DUMP
        01 00 00 00             # nlmsg_seq
        00 00 00 00             # nlmsg_pid
        02                      # sdiag_family AF_INET
        00                      # sdiag_protocol: the attribute has it
        00 00                   # idiag_ext, pad
        00 04 00 00             # idiag_states: LISTEN
        00 00 00 00
        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
        00 00 00 00
        FF FF FF FF FF FF FF FF
        08 00 03 00             # length 8, INET_DIAG_REQ_PROTOCOL
        06 01 00 00             # IPPROTO_MPTCP 262
        """;

    [Test]
    public void Mptcp_is_asked_for_by_an_attribute()
    {
        var request = new SockDiagRequest(SocketProtocol.Mptcp, AddressFamily.InterNetwork, SocketStates.Listen);
        var message = new byte[request.MaxSize];
        var length = request.Write(message, 1);
        Assert.That(message[..length], Is.EqualTo(Golden.Bytes(Multipath)));
    }

    [Test]
    public void The_associations_of_an_sctp_socket_have_its_cookie_and_are_all_shown()
    {
        var association = Association(3);
        var kernel = new FakeKernel().SayAll(KernelMessage.Socket(5, SocketState.Listen), association, association).SayAll();
        var reading = new SockDiagProvider(kernel.Open).Read(new SocketTableOptions(), SocketProtocols.Sctp, CancellationToken.None);
        Assert.That(reading.Records.SelectMany(records => records.Decode()).Select(socket => (socket.Protocol, socket.State)), Is.EqualTo(new[]
        {
            (SocketProtocol.Sctp, (SocketState?)SocketState.Listen),
            (SocketProtocol.Sctp, SocketState.Established),
            (SocketProtocol.Sctp, SocketState.Established),
        }));
    }

    [TestCase(0, SocketState.Close)]
    [TestCase(1, SocketState.SynSent)]
    [TestCase(2, SocketState.SynSent)]
    [TestCase(3, SocketState.Established)]
    [TestCase(4, SocketState.FinWait1)]
    [TestCase(5, SocketState.FinWait1)]
    [TestCase(6, SocketState.CloseWait)]
    [TestCase(7, SocketState.LastAck)]
    [TestCase(8, null)]
    public void An_associations_state_is_that_of_a_connection_that_is_as_far(byte number, SocketState? state)
    {
        SockDiagReader.TryRead(Association(number).Payload, SocketProtocol.Sctp, new InterfaceNames(), SocketDetailKinds.None, out var socket);
        Assert.That(socket.State, Is.EqualTo(state));
    }

    [Test]
    public void An_endpoints_state_is_one_of_TCPs()
    {
        SockDiagReader.TryRead(KernelMessage.Socket(5, SocketState.Close).Payload, SocketProtocol.Sctp, new InterfaceNames(), SocketDetailKinds.None, out var socket);
        Assert.That(socket.State, Is.EqualTo(SocketState.Close));
    }

    [TestCase(13)]
    [TestCase(14)]
    public void A_dccp_client_whose_handshake_is_nearly_done_is_still_connecting(byte number)
    {
        SockDiagReader.TryRead(KernelMessage.Socket(5, (SocketState)number).Payload, SocketProtocol.Dccp, new InterfaceNames(), SocketDetailKinds.None, out var socket);
        Assert.That(socket.State, Is.EqualTo(SocketState.SynSent));
    }

    /// <summary>The addresses of the peer behind the record are what tells it from an endpoint.</summary>
    private static KernelMessage Association(byte state) => new(NetlinkHeader.SOCK_DIAG_BY_FAMILY,
        [.. KernelMessage.Socket(5, (SocketState)state).Payload, .. Golden.Bytes("08 00 0C 00 00 00 00 00  08 00 0D 00 00 00 00 00")]);
}
