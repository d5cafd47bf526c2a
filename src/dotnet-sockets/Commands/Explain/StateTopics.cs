using SocketSnapshot;

namespace DotNetSockets.Commands.Explain;

/// <summary>The one list of what is to be said of the states, in the order of a connection's life.</summary>
internal static class StateTopics
{
    internal static IReadOnlyList<StateTopic> All { get; } =
    [
        new(SocketState.Listen)
        {
            Meaning = "A server's socket that waits for connections. It never carries data itself: each connection gets a socket of its "
                + "own.",
            Actor = Actor.Peer,
            Act = "A client must connect. Once connections wait in its queue, the program must accept() them.",
            Normal = "One for each port that is served, for as long as the server runs, with recv_q at 0 or near it. On 0.0.0.0 or :: other "
                + "hosts can reach it.",
            Trouble = """
                recv_q above send_q: the accept queue is full, because the program accepts too slowly or its backlog is too small, and
                new clients are left waiting.
                """,
        },
        new(SocketState.SynSent)
        {
            Meaning = "A program called connect(): the SYN is out, and no answer has come yet.",
            Actor = Actor.Peer,
            Act = "The peer must answer with SYN+ACK (it accepts) or RST (it refuses). The kernel repeats the SYN until "
                + "net.ipv4.tcp_syn_retries.",
            Normal = "For one round trip: a blink, at most a fraction of a second across the world.",
            Trouble = "It stays: a firewall drops the packets, the address is wrong, the host is down, or the server's accept queue is "
                + "full.",
        },
        new(SocketState.SynReceived)
        {
            Meaning = "A SYN came for a listener and was answered with SYN+ACK; the last ACK of the handshake is awaited. No program "
                + "knows of it yet.",
            Actor = Actor.Peer,
            Act = "The peer must acknowledge. The kernel repeats the SYN+ACK until net.ipv4.tcp_synack_retries, then forgets the attempt.",
            Normal = "For one round trip. On a busy server a few are always there.",
            Trouble = """
                Many that stay: the answers do not arrive (routing or a firewall), the accept queue is full, or somebody sends SYNs from
                forged addresses (a SYN flood).
                """,
        },
        new(SocketState.Established)
        {
            Meaning = "The connection is open in both directions, and data can flow.",
            Actor = Actor.Program,
            Act = "Either program can send, receive or close; while neither does, nothing happens, possibly for days.",
            Normal = "For as long as the two programs want. Queues that are not empty for a moment are normal.",
            Trouble = """
                recv_q that stays: the local program does not read. send_q that stays: the peer does not read, or the network loses
                packets. A peer that vanished is noticed only when something is sent, or by keep-alive.
                """,
            Elsewhere = "A UDP, raw or ICMP socket that was tied to one peer by connect(). Nothing was agreed with that peer: it may "
                + "not even exist.",
        },
        new(SocketState.FinWait1)
        {
            Meaning = "This side closed first: its FIN is out, and the peer's kernel has not acknowledged it.",
            Actor = Actor.Peer,
            Act = "The peer's kernel must acknowledge the FIN, and whatever was sent before it. The kernel here repeats both.",
            Normal = "For one round trip, or until the data still in send_q has arrived.",
            Trouble = """
                It stays: the peer is gone or unreachable, or does not read the data before the FIN. Without a program they are orphans,
                which net.ipv4.tcp_max_orphans limits.
                """,
        },
        new(SocketState.FinWait2)
        {
            Meaning = "This side closed and the peer acknowledged that; the peer has not closed its own direction and may still send.",
            Actor = Actor.Peer,
            Act = "The peer's program must close. There the socket is in CLOSE_WAIT meanwhile.",
            Normal = "Until the peer has sent what it wants to: short for requests and answers, long where one end shuts down sending "
                + "only.",
            Trouble = """
                Many that stay: the peer's program forgets to close. If no program here holds the socket any more, the kernel ends it
                after net.ipv4.tcp_fin_timeout.
                """,
        },
        new(SocketState.CloseWait)
        {
            Meaning = "The peer closed, and the kernel here acknowledged that. The local program has not closed its own side.",
            Actor = Actor.Program,
            Act = "The local program must read to the end and close the socket. Nothing else ends this state: it has no timeout.",
            Normal = "For moments, until the program sees the end of the data; also while it still sends to a peer that shut down one "
                + "direction only.",
            Trouble = """
                They stay or grow in number: the program leaks sockets, as it never closes them, or it hangs. Look at the program, not at
                the network; -p names it.
                """,
        },
        new(SocketState.LastAck)
        {
            Meaning = "The peer closed first, then this side did: its FIN is out, and the last acknowledgement is awaited.",
            Actor = Actor.Peer,
            Act = "The peer's kernel must acknowledge the FIN; the kernel here repeats it.",
            Normal = "For one round trip.",
            Trouble = "It stays: the peer is gone or a firewall has forgotten the connection. The kernel gives up after "
                + "net.ipv4.tcp_orphan_retries.",
        },
        new(SocketState.Closing)
        {
            Meaning = "Both sides closed at the same time: each FIN met the other on the way, and the acknowledgement of ours is awaited.",
            Actor = Actor.Peer,
            Act = "The peer's kernel must acknowledge the FIN; the kernel here repeats it.",
            Normal = "Rarely seen, and then for one round trip.",
            Trouble = "It stays: packets from here do not arrive at the peer, while the peer's do arrive here.",
        },
        new(SocketState.TimeWait)
        {
            Meaning = """
                The connection is over on both sides, and the kernel remembers its addresses and ports, so that late packets of the old
                connection meet no new one. No program holds it: it has no owner and no inode.
                """,
            Actor = Actor.Kernel,
            Act = "The kernel forgets it after a minute, which no setting changes. Nobody needs to do anything.",
            Normal = """
                On the side that closed first, one for each connection of the last minute. Thousands on a busy client or proxy are fine:
                each takes little memory and no descriptor.
                """,
            Trouble = """
                So many to one destination that the ephemeral ports (net.ipv4.ip_local_port_range) run out and connect() fails with
                EADDRNOTAVAIL. Keep connections open and use them again.
                """,
        },
        new(SocketState.Close)
        {
            Meaning = "Not in use: a TCP socket that neither listens nor connects.",
            Actor = Actor.Program,
            Act = "The program must call listen() or connect(), or close the socket.",
            Normal = "Between socket() and the next call. The kernel lists those that are bound to a port, and that from Linux 6.8 on.",
            Trouble = "Many that stay: a program binds ports and does not use them. Each of them takes its port from others.",
            Elsewhere = "A UDP, raw or ICMP socket without a peer is shown without a state, though the kernel counts it as closed.",
        },
    ];
}
