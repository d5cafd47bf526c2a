using SocketSnapshot.Interop;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>
/// An SCTP socket is listed as an endpoint, whose states are those of TCP, and then by its associations (RFC 9260), which have numbers
/// of their own (linux/sctp.h, enum sctp_sstat_state) and the addresses of a peer.
/// </summary>
internal static class SctpAssociation
{
    /// <param name="payload">An inet_diag message, of at least a record's length.</param>
    internal static bool Is(ReadOnlySpan<byte> payload)
    {
        var attributes = new NetlinkAttributes(payload[inet_diag_msg.Size..]);
        while (attributes.MoveNext())
        {
            if (attributes.Type == inet_diag_msg.INET_DIAG_PEERS)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The state of a TCP connection that is as far: one vocabulary for every protocol. Null for a number that is none.</summary>
    internal static SocketState? StateOf(byte number) => number switch
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
