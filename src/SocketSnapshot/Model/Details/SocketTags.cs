namespace SocketSnapshot;

/// <summary>What marks a socket's packets for routing, filtering and shaping.</summary>
public sealed record SocketTags
{
    /// <summary>SO_MARK, 0 for none; null without CAP_NET_ADMIN, to which alone the kernel tells.</summary>
    public uint? Mark { get; init; }

    /// <summary>The number of the cgroup v2 that the socket was made in: the inode of its folder in the cgroup2 file system.</summary>
    public ulong? CgroupId { get; init; }

    /// <summary>The class id of net_cls, or SO_PRIORITY where there is none (INET_DIAG_CLASS_ID).</summary>
    public uint? ClassId { get; init; }

    /// <summary>The IPv4 type of service, IP_TOS.</summary>
    public byte? TypeOfService { get; init; }

    /// <summary>The IPv6 traffic class, IPV6_TCLASS; null of a socket of the IPv4 family.</summary>
    public byte? TrafficClass { get; init; }
}
