namespace SocketSnapshot;

/// <summary>Which details of a socket are wanted beyond its row. Each costs bytes and time for every socket of the snapshot.</summary>
[Flags]
public enum SocketDetailKinds
{
    /// <summary>None; <see cref="SocketInfo.Details"/> is null.</summary>
    None = 0,

    /// <summary><see cref="SocketDetails.Timer"/>.</summary>
    Timer = 1,

    /// <summary><see cref="SocketDetails.Memory"/>.</summary>
    Memory = 2,

    /// <summary>
    /// <see cref="SocketDetails.Tcp"/>, <see cref="SocketDetails.Mptcp"/>, <see cref="SocketDetails.Sctp"/>,
    /// <see cref="SocketDetails.UpperLayer"/> and <see cref="SocketDetails.HasMd5Keys"/>.
    /// </summary>
    Tcp = 4,

    /// <summary><see cref="SocketDetails.Congestion"/>: the algorithm's name and its own numbers.</summary>
    Congestion = 8,

    /// <summary><see cref="SocketDetails.Tags"/>: type of service, traffic class and class id.</summary>
    TypeOfService = 16,

    /// <summary>What the kernel sends unasked: mark, cgroup, shutdown, options and whether the socket is IPv6 only.</summary>
    Extended = 32,

    /// <summary>All of them.</summary>
    All = Timer | Memory | Tcp | Congestion | TypeOfService | Extended,
}
