namespace DotNetSockets.Commands.Explain;

/// <summary>The columns of sockets whose values mean different things for different sockets.</summary>
internal static class ColumnReadings
{
    private const string Datagrams = "UDP, raw, ICMP";
    private const string Ownerless = "TIME_WAIT, SYN_RECV, orphans";

    /// <summary>By the column's key.</summary>
    internal static IReadOnlyDictionary<string, ColumnReading[]> All { get; } = new Dictionary<string, ColumnReading[]>
    {
        ["recv_q"] =
        [
            new("LISTEN", """
                Connections whose handshake is done and that the program has not accepted. 0 is good; at send_q the queue is full, above
                it clients are turned away.
                """),
            new("ESTABLISHED", "Bytes that arrived and that the program has not read. Growing or never falling: the program does not "
                + "read."),
            new("CLOSE_WAIT, LAST_ACK, CLOSING", "Unread bytes, and one more for the peer's FIN: 1 means that only the end is unread."),
            new("FIN_WAIT1, FIN_WAIT2", "Bytes that arrived after this side closed sending, unread."),
            new("UNIX", "Of a listener the connections that wait to be accepted; else bytes that the program has not read."),
            new("SYN_SENT, SYN_RECV, TIME_WAIT", "0: nothing can have arrived for a program."),
            new(Datagrams, """
                Bytes of kernel memory that unread datagrams occupy, which is more than their payload: a datagram of one byte counts several
                hundred. At the receive buffer's size further ones are dropped.
                """),
        ],
        ["send_q"] =
        [
            new("UNIX", "Of a listener the limit of recv_q; else bytes of kernel memory that the peer has not read."),
            new("LISTEN", """
                The limit of recv_q: what the program gave listen(), at most net.core.somaxconn. Null where it comes from /proc, which
                does not have it.
                """),
            new("ESTABLISHED, CLOSE_WAIT", """
                Bytes that the program wrote and the peer's kernel has not acknowledged. Staying: the peer does not read, or packets get
                lost.
                """),
            new("SYN_SENT", "1: the SYN, not acknowledged."),
            new("FIN_WAIT1, LAST_ACK, CLOSING", "Bytes not acknowledged, and one more for the FIN."),
            new("FIN_WAIT2, TIME_WAIT", "0: the peer has acknowledged everything."),
            new(Datagrams, "Bytes of kernel memory of datagrams that have not left the host. Staying above 0: the interface is slower "
                + "than the program."),
        ],
        ["local_address"] =
        [
            new("0.0.0.0", "Any IPv4 address of this host: reachable from wherever one of them is."),
            new("::", "Any address of this host; IPv4 as well, unless the socket is for IPv6 only."),
            new("127.0.0.0/8, ::1", "Loopback: reachable from this host alone."),
            new("fe80::/10", "Link-local: valid on one interface, which the column interface names."),
            new("::ffff:a.b.c.d", "IPv4 traffic on an IPv6 socket."),
        ],
        ["local_port"] =
        [
            new("LISTEN", "The port that clients connect to."),
            new("connections", "A server's port where the peer called; for a client a port that the kernel chose, from "
                + "net.ipv4.ip_local_port_range."),
            new("raw", "The number of the IP protocol, such as 1 for ICMP: raw sockets have no ports."),
            new("ICMP", "The identifier of the echo requests: ping sockets have no ports."),
        ],
        ["foreign_address"] =
        [
            new("0.0.0.0, ::", "No peer: a listener, or a datagram socket that receives from any peer."),
            new("TCP", "The other end of the connection."),
            new(Datagrams, "The peer that connect() chose. Datagrams of other peers go to other sockets."),
        ],
        ["foreign_port"] =
        [
            new("null", "No peer, so no port; the table prints *."),
            new("client", "The port of the service that it uses."),
            new("server", "The port that the client's kernel chose. It does not tell the service."),
        ],
        ["state"] =
        [
            new("TCP", "Where the connection is in its life; explain states draws it."),
            new(Datagrams, "ESTABLISHED where connect() chose a peer, else null: these protocols have no states."),
        ],
        ["inode"] =
        [
            new(Ownerless, "Null: no descriptor of any program refers to it."),
            new("others", "The number in socket:[N] of the descriptors in /proc/PID/fd that refer to the socket."),
        ],
        ["uid"] =
        [
            new(Ownerless, "Null: the kernel says 0 there, which does not mean root."),
            new("others", "The user who made the socket. Another user may use the socket now: a server may have begun as root."),
        ],
        ["interface"] =
        [
            new("bound to a device", "Traffic through that interface alone."),
            new("link-local", "The zone of its address: fe80::1 is a different host on each interface."),
            new("null", "Not bound to one, or not known, because /proc was the source."),
        ],
        ["proto"] =
        [
            new("tcp6, udp6", "A socket of the IPv6 family, which may carry IPv4 traffic, too; ::ffff: addresses show that."),
        ],
        ["timer"] =
        [
            new("on", "Data was sent and is not acknowledged. When the timer expires, the kernel sends the data again."),
            new("keepalive", "The connection is idle, and the program wants to know whether the peer is alive: when it expires, it is "
                + "asked."),
            new("persist", "The peer has closed its window, as its program does not read: when it expires, it is asked whether there is "
                + "room again."),
            new("timewait", "TIME_WAIT or an abandoned FIN_WAIT2 ends with it."),
            new("delack", "An acknowledgement is held back for a moment, so that it can travel with data."),
            new("off", "Nothing is awaited."),
        ],
        ["retransmits"] =
        [
            new("timer on", "How often it was sent again without an answer: above 0 packets get lost or the peer is gone."),
            new("timer keepalive, persist", "How often the peer was asked without an answer."),
        ],
        ["drops"] =
        [
            new("LISTEN", "Connections that were turned away, above all for a full accept queue."),
            new("UDP, raw, ICMP", "Datagrams that met a full receive buffer: they came faster than the program reads."),
        ],
        ["exposure"] =
        [
            new("any", "Other hosts reach it through every interface, unless a firewall keeps them out."),
            new("interface", "Other hosts reach it through the network of that one address or interface."),
            new("loopback", "Only programs of this host reach it."),
        ],
        ["ca_state"] =
        [
            new("open", "All is well."),
            new("disorder", "Packets overtook each other, or one is missing; it is not clear yet which."),
            new("cwr", "The network reported congestion, and the sender goes slower."),
            new("recovery", "A packet was lost and is sent again."),
            new("loss", "Nothing was acknowledged in time: the sender starts again slowly."),
        ],
    };
}
