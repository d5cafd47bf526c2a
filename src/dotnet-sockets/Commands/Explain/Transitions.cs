using static SocketSnapshot.SocketState;

namespace DotNetSockets.Commands.Explain;

/// <summary>
/// The one list of steps: RFC 9293 section 3.3.2 (figure 5) and its notes, and what Linux does beyond it. RFC 9293's step from LISTEN
/// to SYN_SENT is not there, because Linux has no call that sends from a listener.
/// </summary>
internal static class Transitions
{
    internal static IReadOnlyList<Transition> All { get; } =
    [
        new(Close, Listen, "the program calls listen()"),
        new(Close, SynSent, "the program calls connect(); a SYN goes out"),
        new(Listen, SynReceived, "a SYN came and is answered with SYN+ACK; the listener itself goes on listening"),
        new(Listen, Close, "the program closes the listener"),
        new(SynSent, Established, "the peer's SYN+ACK came and is acknowledged"),
        new(SynSent, SynReceived, "a SYN without an ACK came: both ends called connect() at the same time"),
        new(SynSent, Close, "the peer refused with a RST, nobody answered in time, or the program gave up"),
        new(SynReceived, Established, "the last ACK of the handshake came; the connection waits in the accept queue"),
        new(SynReceived, Listen, "a RST came or nobody answered: the attempt is forgotten, and only the listener is left"),
        new(SynReceived, FinWait1, "the program closes before the handshake is over; a FIN goes out"),
        new(Established, FinWait1, "the program closes, or shuts down sending; a FIN goes out"),
        new(Established, CloseWait, "the peer's FIN came and is acknowledged"),
        new(Established, Close, "a RST came, retransmissions were given up, or the program closed with data unread, which sends a RST"),
        new(FinWait1, FinWait2, "the peer acknowledged the FIN"),
        new(FinWait1, Closing, "the peer's FIN came without an acknowledgement of ours: both closed at the same time"),
        new(FinWait1, TimeWait, "the peer acknowledged the FIN and sent its own along with that"),
        new(FinWait2, TimeWait, "the peer's FIN came and is acknowledged"),
        new(FinWait2, Close, "no program holds the socket any more, and net.ipv4.tcp_fin_timeout is over"),
        new(CloseWait, LastAck, "the program closes; a FIN goes out"),
        new(Closing, TimeWait, "the peer acknowledged the FIN"),
        new(LastAck, Close, "the peer acknowledged the FIN"),
        new(TimeWait, Close, "a minute is over"),
        new(TimeWait, SynReceived, "the peer opens the same connection anew, with a SYN that is clearly later"),
    ];
}
