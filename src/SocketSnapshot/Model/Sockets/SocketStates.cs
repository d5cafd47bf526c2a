namespace SocketSnapshot;

/// <summary>A set of <see cref="SocketState"/>: the bit of a state is <c>1 &lt;&lt; (int)state</c>, as in the kernel's idiag_states.</summary>
[Flags]
public enum SocketStates
{
    /// <summary>No state.</summary>
    None = 0,

    /// <inheritdoc cref="SocketState.Established"/>
    Established = 1 << SocketState.Established,

    /// <inheritdoc cref="SocketState.SynSent"/>
    SynSent = 1 << SocketState.SynSent,

    /// <inheritdoc cref="SocketState.SynReceived"/>
    SynReceived = 1 << SocketState.SynReceived,

    /// <inheritdoc cref="SocketState.FinWait1"/>
    FinWait1 = 1 << SocketState.FinWait1,

    /// <inheritdoc cref="SocketState.FinWait2"/>
    FinWait2 = 1 << SocketState.FinWait2,

    /// <inheritdoc cref="SocketState.TimeWait"/>
    TimeWait = 1 << SocketState.TimeWait,

    /// <inheritdoc cref="SocketState.Close"/>
    Close = 1 << SocketState.Close,

    /// <inheritdoc cref="SocketState.CloseWait"/>
    CloseWait = 1 << SocketState.CloseWait,

    /// <inheritdoc cref="SocketState.LastAck"/>
    LastAck = 1 << SocketState.LastAck,

    /// <inheritdoc cref="SocketState.Listen"/>
    Listen = 1 << SocketState.Listen,

    /// <inheritdoc cref="SocketState.Closing"/>
    Closing = 1 << SocketState.Closing,

    /// <summary>Every state.</summary>
    All = Established | SynSent | SynReceived | FinWait1 | FinWait2 | TimeWait | Close | CloseWait | LastAck | Listen | Closing,
}
