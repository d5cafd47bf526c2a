using System.Net.Sockets;

namespace SocketSnapshot;

/// <summary>What a snapshot holds. The kernel is asked for nothing else.</summary>
public sealed record SocketTableOptions
{
    /// <summary>The protocols; all of the internet's by default.</summary>
    public SocketProtocols Protocols { get; init; } = SocketProtocols.Internet;

    /// <summary>Whether sockets of the IPv4 family are in it.</summary>
    public bool IncludeIPv4 { get; init; } = true;

    /// <summary>Whether sockets of the IPv6 family are in it.</summary>
    public bool IncludeIPv6 { get; init; } = true;

    /// <summary>
    /// The states; all by default. For protocols without states <see cref="SocketStates.Close"/> stands for the unconnected sockets
    /// and <see cref="SocketStates.Established"/> for the connected ones, as in the kernel. Packet, netlink and XDP sockets, which
    /// neither listen nor connect, are there whatever it is.
    /// </summary>
    public SocketStates States { get; init; } = SocketStates.All;

    /// <summary>
    /// The states of sockets of the protocols that have listeners (TCP, MPTCP, SCTP, DCCP, UNIX, vsock, TIPC), where they differ from
    /// <see cref="States"/>; null where they do not.
    /// </summary>
    public SocketStates? TcpStates { get; init; }

    /// <summary>What is wanted of the processes that hold the sockets (Linux); nothing by default.</summary>
    public SocketOwnerDetails Owners { get; init; }

    /// <summary>Whether <see cref="NamedSocket.ReferenceCount"/> is wanted, for which /proc/net/unix is read too.</summary>
    public bool IncludeReferenceCounts { get; init; }

    /// <summary>The details wanted beyond the rows; none by default.</summary>
    public SocketDetailKinds Details { get; init; }

    /// <summary>Which of these sockets; null for all of them. What of it the kernel can test, it is asked to.</summary>
    public SocketFilter? Filter { get; init; }

    /// <summary>
    /// Whether sockets for which <see cref="Filter"/> cannot be decided are handed out too, marked by
    /// <see cref="SocketInfo.IsUndecided"/>; if not, they are left out and a warning counts them.
    /// </summary>
    public bool IncludeUndecided { get; init; }

    /// <summary>
    /// What the rows shall know so that a caller can give them to <see cref="SocketFilter.Decide"/> of a filter that is not
    /// <see cref="Filter"/>.
    /// </summary>
    public SocketFacts Facts { get; init; }

    /// <summary>Where procfs is mounted (Linux).</summary>
    public string ProcRoot
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = "/proc";

    /// <summary>
    /// The network namespaces, one after the other; null for that of the calling thread (Linux). One that may not be entered is read
    /// through a process in it, through its tables in /proc. A capture throws <see cref="PlatformNotSupportedException"/> for them elsewhere.
    /// </summary>
    public IReadOnlyList<NetworkNamespace>? NetworkNamespaces { get; init; }

    /// <summary>The names of interfaces, where they cannot be asked for while rows are decoded; null where they can.</summary>
    internal IReadOnlyDictionary<uint, string>? Interfaces { get; init; }

    /// <summary>The families wanted, IPv4 first.</summary>
    internal IEnumerable<AddressFamily> Families()
    {
        if (IncludeIPv4)
        {
            yield return AddressFamily.InterNetwork;
        }

        if (IncludeIPv6)
        {
            yield return AddressFamily.InterNetworkV6;
        }
    }

    /// <summary>The states wanted of a protocol.</summary>
    internal SocketStates StatesOf(SocketProtocol protocol) =>
        protocol.HasListeners() ? TcpStates ?? States
        : protocol.IsInternet() ? States
        : SocketStates.All;
}
