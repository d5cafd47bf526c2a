namespace SocketSnapshot;

/// <summary>
/// What the kernel knows of a socket beyond its row. Null means that it was not asked for, that this kind of socket or this kernel
/// has none, or that the source (/proc) does not tell.
/// </summary>
public sealed record SocketDetails
{
    /// <summary>The timer that runs next; of a UDP, raw or ICMP socket null.</summary>
    public SocketTimer? Timer { get; init; }

    /// <summary>The memory that the socket occupies and may occupy, and what it dropped.</summary>
    public SocketMemory? Memory { get; init; }

    /// <summary>The kernel's struct tcp_info (INET_DIAG_INFO); null in TIME_WAIT and SYN_RECV.</summary>
    public TcpDetails? Tcp { get; init; }

    /// <summary>The kernel's struct mptcp_info of an MPTCP socket; its subflows have <see cref="UpperLayer"/>.</summary>
    public MptcpDetails? Mptcp { get; init; }

    /// <summary>The kernel's struct sctp_info of an SCTP endpoint or association.</summary>
    public SctpDetails? Sctp { get; init; }

    /// <summary>TCP's congestion control (INET_DIAG_CONG and the algorithm's own attribute).</summary>
    public TcpCongestion? Congestion { get; init; }

    /// <summary>What marks the socket's packets.</summary>
    public SocketTags? Tags { get; init; }

    /// <summary>What runs on top of TCP in the kernel (INET_DIAG_ULP_INFO).</summary>
    public SocketUpperLayer? UpperLayer { get; init; }

    /// <summary>
    /// Whether TCP MD5 signatures (RFC 2385) are set up. The keys are not handed on. Null without CAP_NET_ADMIN, to which alone the
    /// kernel tells.
    /// </summary>
    public bool? HasMd5Keys { get; init; }

    /// <summary>Whether an IPv6 socket refuses IPv4 (IPV6_V6ONLY); the kernel tells of listening and unconnected sockets only.</summary>
    public bool? IsIPv6Only { get; init; }

    /// <summary>Which directions the program has shut down (INET_DIAG_SHUTDOWN).</summary>
    public ShutdownDirections? Shutdown { get; init; }

    /// <summary>The socket options that are on (INET_DIAG_SOCKOPT); null before Linux 5.10.</summary>
    public InternetSocketOptions? Options { get; init; }
}
