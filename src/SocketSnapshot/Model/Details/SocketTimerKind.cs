namespace SocketSnapshot;

/// <summary>What a timer is for; the numbers are the kernel's idiag_timer.</summary>
public enum SocketTimerKind
{
    /// <summary>No timer runs.</summary>
    Off = 0,

    /// <summary>It retransmits what is not acknowledged, or probes for a loss.</summary>
    Retransmit = 1,

    /// <summary>It asks an idle peer for a sign of life.</summary>
    KeepAlive = 2,

    /// <summary>TIME_WAIT ends with it.</summary>
    TimeWait = 3,

    /// <summary>It probes a window that the peer has closed.</summary>
    Persist = 4,

    /// <summary>It sends an acknowledgement that was held back.</summary>
    DelayedAck = 5,
}
