namespace SocketSnapshot.Sources;

/// <summary>The states of an SCTP association (RFC 9260; linux/sctp.h, enum sctp_sstat_state), which netlink and /proc share.</summary>
internal static class SctpState
{
    /// <summary>The state of a TCP connection that is as far: one vocabulary for every protocol. Null for a number that is none.</summary>
    internal static SocketState? Of(byte number) => number switch
    {
        0 => SocketState.Close,
        1 or 2 => SocketState.SynSent,      // COOKIE_WAIT, COOKIE_ECHOED
        3 => SocketState.Established,
        4 or 5 => SocketState.FinWait1,     // SHUTDOWN_PENDING, SHUTDOWN_SENT
        6 => SocketState.CloseWait,         // SHUTDOWN_RECEIVED
        7 => SocketState.LastAck,           // SHUTDOWN_ACK_SENT
        _ => null,
    };
}
