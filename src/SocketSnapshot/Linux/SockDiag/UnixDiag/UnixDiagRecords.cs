using System.Net.Sockets;
using SocketSnapshot.Interop;

namespace SocketSnapshot.Linux.SockDiag.UnixDiag;

/// <summary>The UNIX sockets of a snapshot.</summary>
/// <param name="listeners">The listeners with the peers of the connections that wait at them.</param>
/// <param name="sockets">All sockets.</param>
/// <param name="references">The reference counts; null where nobody asks for them.</param>
/// <param name="kinds">The details to read.</param>
internal sealed class UnixDiagRecords(
    SockDiagDump listeners, SockDiagDump sockets, UnixReferenceCounts? references, SocketDetailKinds kinds = SocketDetailKinds.None)
    : DiagRecords(SocketProtocol.Unix, AddressFamily.Unix, sockets)
{
    private static readonly FamilyDetails Details = new(unix_diag_msg.Size)
    {
        MemoryAttribute = unix_diag_msg.UNIX_DIAG_MEMINFO,
        ShutdownAttribute = unix_diag_msg.UNIX_DIAG_SHUTDOWN,
    };

    private readonly SockDiagDump _sockets = sockets;
    private readonly UnixPeers _peers = new();

    internal override IEnumerable<SocketInfo> Decode()
    {
        _peers.Clear();
        references?.Restart();
        Walk(listeners, static (peers, in record) => peers.AddListener(record));
        Walk(_sockets, static (peers, in record) => peers.Add(record));
        return base.Decode().Concat(_peers.Waiting.Select(Waiting));
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
            ReferenceCount = references?.OfNextWaiting(waiting.Name),
        },
    };

    private void Walk(SockDiagDump answer, UnixRecordVisitor visit)
    {
        foreach (var datagram in answer.Datagrams)
        {
            var messages = new NetlinkMessages(datagram.Span);
            while (messages.MoveNext() && messages.Header.nlmsg_type != Netlink.NLMSG_DONE)
            {
                if (messages.Header.nlmsg_type == Netlink.SOCK_DIAG_BY_FAMILY && UnixDiagReader.TryRead(messages.Payload, out var record))
                {
                    visit(_peers, record);
                }
            }
        }
    }

    private delegate void UnixRecordVisitor(UnixPeers peers, in UnixDiagRecord record);
}
