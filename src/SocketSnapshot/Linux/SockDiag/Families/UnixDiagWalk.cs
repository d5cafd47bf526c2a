using System.Net.Sockets;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>One walk of the UNIX sockets of a snapshot.</summary>
/// <param name="listeners">The listeners with the peers of the connections that wait at them.</param>
/// <param name="sockets">All sockets.</param>
/// <param name="references">The reference counts; null where nobody asks for them.</param>
/// <param name="kinds">The details to read.</param>
internal sealed class UnixDiagWalk(
    NetlinkDump listeners, NetlinkDump sockets, UnixReferenceCounts? references, SocketDetailKinds kinds)
    : DiagRecords(SocketProtocol.Unix, AddressFamily.Unix, sockets)
{
    private static readonly FamilyDetails Details = new(unix_diag_msg.Size)
    {
        MemoryAttribute = unix_diag_msg.UNIX_DIAG_MEMINFO,
        ShutdownAttribute = unix_diag_msg.UNIX_DIAG_SHUTDOWN,
    };

    private readonly NetlinkDump _sockets = sockets;
    private readonly UnixPeers _peers = new();
    private readonly Dictionary<string, int> _taken = [];

    internal override IEnumerable<SocketInfo> Decode()
    {
        Walk(listeners, static (peers, in record) => peers.AddListener(record));
        Walk(_sockets, static (peers, in record) => peers.Add(record));
        foreach (var socket in base.Decode())
        {
            yield return socket;
        }

        foreach (var waiting in _peers.Waiting)
        {
            yield return Waiting(waiting);
        }

        if (_peers.IsContradicted)
        {
            Shortfall ??= ShortfallText(Protocol, "a listener counts more connections than can wait there");
        }
    }

    protected override bool TryRead(ReadOnlySpan<byte> payload, out SocketInfo socket)
    {
        if (!UnixDiagReader.TryRead(payload, out var record))
        {
            socket = default;
            return false;
        }

        socket = new SocketInfo
        {
            Protocol = SocketProtocol.Unix,
            Family = AddressFamily.Unix,
            LocalAddress = default,
            ForeignAddress = default,
            State = record.State,
            ReceiveQueue = record.ReceiveQueue,
            SendQueue = record.SendQueue,
            UserId = record.UserId,
            Inode = record.Inode,
            Cookie = record.Cookie,
            Details = Details.Read(payload, kinds),
            Named = new NamedSocket
            {
                Local = UnixName.Of(record.Name),
                Foreign = _peers.NameOfPeer(record),
                Type = record.Type,
                PeerInode = record.PeerInode is null or 0 ? null : record.PeerInode,
                ReferenceCount = references?.Of(record.Inode),
            },
        };
        return true;
    }

    /// <summary>A connection that waits to be accepted is connected, and no descriptor refers to it.</summary>
    private SocketInfo Waiting(UnixWaiting waiting) => new()
    {
        Protocol = SocketProtocol.Unix,
        Family = AddressFamily.Unix,
        LocalAddress = default,
        ForeignAddress = default,
        State = SocketState.Established,
        Named = new NamedSocket
        {
            Local = waiting.Name,
            Foreign = _peers.NameOf(waiting.PeerInode),
            Type = waiting.Type,
            PeerInode = waiting.PeerInode == 0 ? null : waiting.PeerInode,
            ListenerInode = waiting.Listener,
            ReferenceCount = OfNextWaiting(waiting.Name ?? ""),
        },
    };

    /// <summary>The reference count of one more of the connections that wait at a listener of that name.</summary>
    private uint? OfNextWaiting(string name)
    {
        if (references is null)
        {
            return null;
        }

        var next = _taken.GetValueOrDefault(name);
        _taken[name] = next + 1;
        return references.OfWaiting(name, next);
    }

    private void Walk(NetlinkDump answer, UnixRecordVisitor visit)
    {
        foreach (var datagram in answer.Datagrams)
        {
            var messages = new NetlinkMessages(datagram.Span);
            while (messages.MoveNext() && messages.Header.nlmsg_type != NetlinkHeader.NLMSG_DONE)
            {
                if (messages.Header.nlmsg_type == NetlinkHeader.SOCK_DIAG_BY_FAMILY && UnixDiagReader.TryRead(messages.Payload, out var record))
                {
                    visit(_peers, record);
                }
            }
        }
    }

    private delegate void UnixRecordVisitor(UnixPeers peers, in UnixDiagRecord record);
}
