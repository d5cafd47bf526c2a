namespace SocketSnapshot.Sources;

/// <summary>The kernel's state number (include/net/tcp_states.h), which netlink and /proc share, as the model's state.</summary>
internal static class KernelState
{
    private const int NewSynReceived = 12;
    private const int BoundInactive = 13;

    /// <summary>The bit of TCP_BOUND_INACTIVE in idiag_states; kernels before 6.8 ignore it.</summary>
    internal const uint BoundInactiveBit = 1u << BoundInactive;

    /// <summary>
    /// Null for a number that is not a state, and for the unconnected socket of a protocol without states: the kernel keeps those in
    /// TCP_CLOSE.
    /// </summary>
    internal static SocketState? From(uint number, SocketProtocol protocol) => (protocol, number) switch
    {
        // DCCP_PARTOPEN (linux/dccp.h): the client has the server's answer, and waits for the first packet behind it.
        (SocketProtocol.Dccp, BoundInactive or BoundInactive + 1) => SocketState.SynSent,
        _ => From(number, protocol.HasListeners()),
    };

    /// <inheritdoc cref="From(uint, SocketProtocol)"/>
    internal static SocketState? From(uint number, bool hasListeners) => number switch
    {
        (uint)SocketState.Close when !hasListeners => null,
        >= (uint)SocketState.Established and <= (uint)SocketState.Closing => (SocketState)number,
        NewSynReceived => SocketState.SynReceived,
        BoundInactive => SocketState.Close,
        _ => null,
    };

    /// <summary>The set that holds the state; an unconnected socket is in <see cref="SocketStates.Close"/>.</summary>
    internal static SocketStates SetOf(SocketState? state) => (SocketStates)(1 << (int)(state ?? SocketState.Close));
}
