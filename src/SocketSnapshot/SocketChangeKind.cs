namespace SocketSnapshot;

/// <summary>What a <see cref="SocketChange"/> tells.</summary>
public enum SocketChangeKind
{
    /// <summary>The socket is there when the watch begins.</summary>
    Listed,

    /// <summary>A snapshot has the socket, and the one before did not.</summary>
    Opened,

    /// <summary>Its state, an address or a port is another.</summary>
    Changed,

    /// <summary>Its life has ended; what is left of it may be in TIME_WAIT.</summary>
    Closed,

    /// <summary>Something was lost, so that sockets may have come and gone unseen; what follows comes from a snapshot.</summary>
    Gap,
}
