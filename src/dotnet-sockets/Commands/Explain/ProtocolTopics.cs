using SocketSnapshot;

namespace DotNetSockets.Commands.Explain;

/// <summary>The one list of what is to be said of the protocols.</summary>
internal static class ProtocolTopics
{
    internal static IReadOnlyList<ProtocolTopic> All { get; } =
    [
        new(SocketProtocol.Tcp, """
            A stream of bytes between two ends, each of which is in a state. A listener (LISTEN) waits for connections, and each
            connection has a socket of its own. Unread bytes are in recv_q, unacknowledged ones in send_q; of a listener they are the
            connections that wait to be accepted and their limit.
            """, "-tlnp", "-tanp", "explain states"),
        new(SocketProtocol.Udp, """
            Datagrams, each by itself. There is no connection: a socket without a peer has no state, takes datagrams from anybody, and
            is what a server listens with. connect() ties it to one peer, and then it is shown as ESTABLISHED. recv_q is kernel memory
            of unread datagrams, and drops counts those for which there was no room.
            """, "-uanp", "-uan --columns +drops"),
        new(SocketProtocol.UdpLite, "UDP that may deliver damaged datagrams, for sound and pictures. Linux 7.1 removed it.", "-Uanp"),
        new(SocketProtocol.Raw, """
            Packets of any protocol above IP, as ping, traceroute and routing daemons send them; local_port is the protocol's number.
            Only root, or a program with CAP_NET_RAW, may open one.
            """, "-wanp"),
        new(SocketProtocol.Icmp, """
            Echo requests of programs without rights, as of ping; local_port is the identifier. net.ipv4.ping_group_range tells which
            groups may open one.
            """, "-A icmp -anp"),
        new(SocketProtocol.Mptcp, """
            One connection over several TCP connections, its subflows, as over Wi-Fi and a mobile network. The subflows are in the list of
            TCP, where subflow_of names the connection.
            """, "-A mptcp -anp", "-tan --columns +subflow_of"),
        new(SocketProtocol.Sctp, """
            Messages over associations, each of which may have several addresses at both ends. An association is shown with the state of a
            TCP connection that is as far.
            """, "-Sanp"),
        new(SocketProtocol.Dccp, "Datagrams over a connection with congestion control. Linux 6.16 removed it.", "-A dccp -anp"),
        new(SocketProtocol.Unix, """
            Sockets within one host, by a path or an abstract name (@) instead of an address and a port; most have neither, and are one end
            of a pair. peer_inode and peer_process tell the other end.
            """, "-xanp", "-xlnp"),
        new(SocketProtocol.Packet, """
            Whole frames of an interface, as tcpdump and DHCP clients take them; local_address is the protocol of the frames. Only root, or a
            program with CAP_NET_RAW, may open one.
            """, "-A packet -anp"),
        new(SocketProtocol.Netlink, """
            Programs that talk to the kernel, or listen to it: routes, devices, audit. local_address is the protocol, and local_port
            the port id, 0 for the kernel's own socket.
            """, "-A netlink -anp"),
        new(SocketProtocol.Vsock, "Between a virtual machine and its host, by a context id instead of an address.", "-A vsock -anp"),
        new(SocketProtocol.Xdp, "Frames of one queue of an interface, which the driver hands to a program past the kernel's network stack.", "-A xdp -anp"),
        new(SocketProtocol.Tipc, "Messages between the nodes of a cluster, by the name of a service instead of an address.", "-A tipc -anp"),
    ];
}
