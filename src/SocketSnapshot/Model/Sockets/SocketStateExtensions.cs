namespace SocketSnapshot;

/// <summary>A state as a word.</summary>
public static class SocketStateExtensions
{
    /// <summary>netstat's word for it, such as TIME_WAIT; null for a number that is not a state.</summary>
    public static string? ToWord(this SocketState state) => state switch
    {
        SocketState.Established => "ESTABLISHED",
        SocketState.SynSent => "SYN_SENT",
        SocketState.SynReceived => "SYN_RECV",
        SocketState.FinWait1 => "FIN_WAIT1",
        SocketState.FinWait2 => "FIN_WAIT2",
        SocketState.TimeWait => "TIME_WAIT",
        SocketState.Close => "CLOSE",
        SocketState.CloseWait => "CLOSE_WAIT",
        SocketState.LastAck => "LAST_ACK",
        SocketState.Listen => "LISTEN",
        SocketState.Closing => "CLOSING",
        _ => null,
    };
}
