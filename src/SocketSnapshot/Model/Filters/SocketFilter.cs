namespace SocketSnapshot;

/// <summary>
/// A test of sockets that the kernel can make itself (sock_diag's INET_DIAG_REQ_BYTECODE and idiag_states), so that what does not match
/// is never handed out. Where it cannot, and for other sources, the rows are tested after decoding, with the same outcome.
/// </summary>
public abstract class SocketFilter
{
    private protected SocketFilter()
    {
    }

    /// <summary>Every socket matches.</summary>
    public static SocketFilter Everything { get; } = new ConstantFilter(true);

    /// <summary>No socket matches.</summary>
    public static SocketFilter Nothing { get; } = new ConstantFilter(false);

    /// <summary>The kernel chose the local port: nobody bound it, and it is in net.ipv4.ip_local_port_range.</summary>
    public static SocketFilter Autobound { get; } = new AutoboundFilter();

    /// <summary>What <see cref="Matches"/> has to know of a row beyond what a row has: see <see cref="SocketTableOptions.Facts"/>.</summary>
    public virtual SocketFacts Facts => SocketFacts.None;

    /// <summary>
    /// The state is one of these. An unconnected socket of a protocol without states is in <see cref="SocketStates.Close"/>, as in
    /// the kernel.
    /// </summary>
    public static SocketFilter InStates(SocketStates states) => new StateFilter(states & SocketStates.All);

    /// <summary>The address begins with the prefix. An IPv4 prefix holds IPv4-mapped addresses too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative or beyond the address's bits.</exception>
    public static SocketFilter HasAddress(SocketSide side, HostAddress address, int prefixLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, address.Bits);
        return new AddressFilter(side, address, prefixLength);
    }

    /// <summary>
    /// The port is in the range; an internet socket without a port has port 0 here. A netlink port id and a vsock port, of 32 bits, are
    /// ports too; a UNIX or packet socket has none, and no range holds it.
    /// </summary>
    public static SocketFilter HasPort(SocketSide side, long first, long last) => first > last || last < 0 || first > uint.MaxValue
        ? Nothing
        : new PortFilter(side, (uint)Math.Max(first, 0), (uint)Math.Min(last, uint.MaxValue));

    /// <summary>The port is this one.</summary>
    public static SocketFilter HasPort(SocketSide side, long port) => HasPort(side, port, port);

    /// <summary>
    /// The socket is bound to the interface; a number that no interface is called is its index. Names and numbers are those of the socket's
    /// own network namespace.
    /// </summary>
    public static SocketFilter OnInterface(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new InterfaceFilter(name);
    }

    /// <summary>The socket's mark (SO_MARK) has these bits under the mask. The kernel tells it to CAP_NET_ADMIN only.</summary>
    public static SocketFilter HasMark(uint mark, uint mask) => new MarkFilter(mark, mask);

    /// <summary>
    /// The socket was made in the cgroup (version 2) with this id, which is the inode of its folder (<see cref="CgroupTree.IdOf"/>). No cgroup has the id 0: the kernel's
    /// program finds there what has no cgroup to tell, such as TIME_WAIT.
    /// </summary>
    public static SocketFilter InCgroup(ulong id) => id == 0 ? Nothing : new CgroupFilter(id);

    /// <summary>All of them match.</summary>
    /// <exception cref="ArgumentException">Filters are nested more than 256 deep, or have more than a million tests.</exception>
    public static SocketFilter All(params IEnumerable<SocketFilter> filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        return All([.. filters]);
    }

    /// <inheritdoc cref="All(IEnumerable{SocketFilter})"/>
    public static SocketFilter All(params ReadOnlySpan<SocketFilter> filters)
    {
        var parts = FilterParts.Of(filters, Everything, static filter => (filter as AllFilter)?.Parts);
        return parts.Contains(Nothing) ? Nothing : parts.Count == 1 ? parts[0] : parts.Count == 0 ? Everything : new AllFilter(parts);
    }

    /// <summary>One of them matches.</summary>
    /// <inheritdoc cref="All(IEnumerable{SocketFilter})" path="/exception"/>
    public static SocketFilter Any(params IEnumerable<SocketFilter> filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        return Any([.. filters]);
    }

    /// <inheritdoc cref="Any(IEnumerable{SocketFilter})"/>
    public static SocketFilter Any(params ReadOnlySpan<SocketFilter> filters)
    {
        var parts = FilterParts.Of(filters, Nothing, static filter => (filter as AnyFilter)?.Parts);
        return parts.Contains(Everything) ? Everything : parts.Count == 1 ? parts[0] : parts.Count == 0 ? Nothing : new AnyFilter(parts);
    }

    /// <summary>The filter that matches each socket that this filter does not match.</summary>
    public virtual SocketFilter Negate() => new NotFilter(this);

    /// <summary>Tests a row that was decoded; what is not known of a socket does not match, and so the opposite of the test does.</summary>
    public abstract bool Matches(in SocketInfo socket);

    /// <summary>
    /// Tests a row that was decoded, in Kleene's logic: null where the answer hangs on what the source does not tell of the socket, as
    /// the mark without CAP_NET_ADMIN. That a socket has no such value, as a TIME_WAIT socket no cgroup, is known.
    /// </summary>
    public virtual bool? Decide(in SocketInfo socket) => Matches(socket);

    /// <summary>The filter in the language of ss.</summary>
    public abstract override string ToString();

    /// <summary>How many combinations are within each other, the deepest.</summary>
    internal virtual int Depth => 0;

    /// <summary>How many tests a walk meets; a filter that is used twice counts twice.</summary>
    internal virtual int Size => 1;
}
