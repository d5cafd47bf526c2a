using System.Buffers;
using System.Net;
using System.Net.Sockets;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Proc;

/// <summary>
/// Decodes one line of /proc/net/sctp/eps and assocs (net/sctp/proc.c), which list an endpoint and an association of it apart, as
/// sctp_diag does. Addresses are printed as text, a star before the one of the primary path.
/// </summary>
/// <param name="details">The details that are wanted beyond the rows.</param>
internal sealed class ProcSctpParser(SocketDetailKinds details)
{
    /// <summary>More than an association can have: the chunk that tells a peer of them is at most 64 KiB long.</summary>
    private const int MostAddresses = 1 << 14;

    private static readonly SearchValues<byte> AddressLetters = SearchValues.Create("0123456789abcdefABCDEF.:"u8);

    private bool WantsSctp => details.HasFlag(SocketDetailKinds.Tcp);

    /// <summary><c>ENDPT SOCK STY SST HBKT LPORT UID INODE LADDRS</c>; the state is the socket's.</summary>
    internal bool TryEndpoint(ReadOnlySpan<byte> line, out SocketInfo socket)
    {
        socket = default;
        var fields = new ProcFields(line.TrimEnd((byte)'\r'));
        if (!Skip(ref fields, 3)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var state)
            || !Skip(ref fields, 1)
            || !TryPort(ref fields, out var port)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var userId)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var inode)
            || !TryAddresses(ref fields, isEnd: static field => field.IsEmpty, out var local))
        {
            return false;
        }

        socket = Socket(local, port, new Addresses(local.Family), null, userId, inode) with
        {
            State = KernelState.From(state, SocketProtocol.Sctp),
            Details = Details(WantsSctp ? new SctpDetails(default, isAssociation: false) { LocalAddresses = local.All } : null, memory: null),
        };
        return true;
    }

    /// <summary>
    /// <c>ASSOC SOCK STY SST ST HBKT ASSOC-ID TX_QUEUE RX_QUEUE UID INODE LPORT RPORT LADDRS &lt;-&gt; RADDRS</c>, a tab, and
    /// <see cref="ProcSctpTail"/>. ST is the association's state.
    /// </summary>
    internal bool TryAssociation(ReadOnlySpan<byte> line, out SocketInfo socket)
    {
        socket = default;
        var fields = new ProcFields(line.TrimEnd((byte)'\r'));
        if (!Skip(ref fields, 4)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var state) || state > byte.MaxValue
            || !Skip(ref fields, 2)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var sendQueue)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var receiveQueue)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var userId)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var inode)
            || !TryPort(ref fields, out var localPort)
            || !TryPort(ref fields, out var foreignPort)
            || !TryAddresses(ref fields, isEnd: static field => field.SequenceEqual("<->"u8), out var local)
            || !TryAddresses(ref fields, isEnd: ProcSctpTail.Begins, out var foreign)
            || !ProcSctpTail.TryRead(ref fields, out var tail))
        {
            return false;
        }

        socket = Socket(local, localPort, foreign, foreignPort, userId, inode) with
        {
            State = SctpState.Of((byte)state),
            SendQueue = sendQueue,
            ReceiveQueue = receiveQueue,
            Details = Details(
                WantsSctp
                    ? new SctpDetails(default, isAssociation: true)
                    {
                        LocalAddresses = local.All,
                        PeerAddresses = foreign.All,
                        State = state,
                        InStreams = tail.InStreams,
                        OutStreams = tail.OutStreams,
                    }
                    : null,
                tail.Memory),
        };
        return true;
    }

    private static SocketInfo Socket(in Addresses local, ushort? localPort, in Addresses foreign, ushort? foreignPort, uint userId, uint inode) => new()
    {
        Protocol = SocketProtocol.Sctp,
        Family = local.Family == AddressFamily.InterNetworkV6 || foreign.Family == AddressFamily.InterNetworkV6
            ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork,
        LocalAddress = local.First,
        LocalPort = localPort,
        ForeignAddress = foreign.First,
        ForeignPort = foreignPort,

        // Without an inode the socket is closed, and the uid nobody's.
        UserId = inode == 0 ? null : userId,
        Inode = inode == 0 ? null : inode,
    };

    private SocketDetails? Details(SctpDetails? sctp, SocketMemory? memory) => details == SocketDetailKinds.None ? null
        : new SocketDetails { Memory = details.HasFlag(SocketDetailKinds.Memory) ? memory : null, Sctp = sctp };

    private static bool Skip(ref ProcFields fields, int count)
    {
        for (; count > 0 && fields.MoveNext(); count--)
        {
        }

        return count == 0;
    }

    private static bool TryPort(ref ProcFields fields, out ushort? port)
    {
        port = null;
        if (!fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var number) || number > ushort.MaxValue)
        {
            return false;
        }

        port = number == 0 ? null : (ushort)number;
        return true;
    }

    /// <summary>One address at least, up to the end that the line must have.</summary>
    private static bool TryAddresses(ref ProcFields fields, Func<ReadOnlySpan<byte>, bool> isEnd, out Addresses found)
    {
        var all = new List<HostAddress>();
        HostAddress? primary = null;
        found = default;
        while (fields.MoveNext() && !isEnd(fields.Current))
        {
            var isPrimary = fields.Current is [(byte)'*', ..];
            if (all.Count == MostAddresses || Address(isPrimary ? fields.Current[1..] : fields.Current) is not { } address)
            {
                return false;
            }

            primary ??= isPrimary ? address : null;
            all.Add(address);
        }

        if (all.Count == 0 || !isEnd(fields.Current))
        {
            return false;
        }

        found = new Addresses(all, primary ?? all[0]);
        return true;
    }

    /// <summary>A whole address of either family; null for anything else that .NET would take for one, such as 127.1.</summary>
    private static HostAddress? Address(ReadOnlySpan<byte> text) =>
        (text.Count((byte)'.') == 3 || text.Contains((byte)':')) && !text.ContainsAnyExcept(AddressLetters)
            && IPAddress.TryParse(text, out var address) ? HostAddress.FromIPAddress(address) : null;

    /// <summary>The addresses of one end; the first is the primary path's where one is marked.</summary>
    private readonly record struct Addresses(IReadOnlyList<HostAddress> All, HostAddress First)
    {
        /// <summary>No peer: the wildcard of the family.</summary>
        internal Addresses(AddressFamily family)
            : this([], family == AddressFamily.InterNetworkV6 ? HostAddress.AnyIPv6 : HostAddress.AnyIPv4)
        {
        }

        internal AddressFamily Family => All.Any(address => address.Family == AddressFamily.InterNetworkV6)
            ? AddressFamily.InterNetworkV6 : First.Family;
    }
}
