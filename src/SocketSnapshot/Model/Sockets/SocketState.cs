using System.Diagnostics.CodeAnalysis;

namespace SocketSnapshot;

/// <summary>
/// The state of a connection, RFC 9293 section 3.3.2, with the kernel's numbers (include/net/tcp_states.h).
/// Linux's NEW_SYN_RECV (12) is reported as <see cref="SynReceived"/> and BOUND_INACTIVE (13) as <see cref="Close"/>.
/// </summary>
[SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "An unknown state is null; the kernel's numbers begin at 1.")]
public enum SocketState
{
    /// <summary>Both sides agreed; data flows. Also a UDP or raw socket that was connected to one peer.</summary>
    Established = 1,

    /// <summary>Our SYN is out, no answer yet.</summary>
    SynSent = 2,

    /// <summary>A SYN came in and was answered; the last step of the handshake is awaited. No inode, no owner yet.</summary>
    SynReceived = 3,

    /// <summary>We closed; the peer has not acknowledged it.</summary>
    FinWait1 = 4,

    /// <summary>We closed, the peer acknowledged it, and has not closed its side.</summary>
    FinWait2 = 5,

    /// <summary>Closed by both sides; kept for a minute so that late segments meet no new connection. No inode, no owner.</summary>
    TimeWait = 6,

    /// <summary>Not in use: a TCP socket that is bound and neither listens nor connects.</summary>
    Close = 7,

    /// <summary>The peer closed; our program has not.</summary>
    CloseWait = 8,

    /// <summary>The peer closed, then we did; its acknowledgement is awaited.</summary>
    LastAck = 9,

    /// <summary>Waits for connections.</summary>
    Listen = 10,

    /// <summary>Both sides closed at the same time.</summary>
    Closing = 11,
}
