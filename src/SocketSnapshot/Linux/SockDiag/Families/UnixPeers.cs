namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>What the other sockets' records say of a socket: its peer's name, and who waits to be accepted.</summary>
internal sealed class UnixPeers
{
    /// <summary>Of all listeners that are counted: more than a host has, for a limit may be damaged just as well as a count.</summary>
    private const int MostWaiting = 1 << 16;

    private long _believed;

    private readonly Dictionary<uint, string> _names = [];
    private readonly Dictionary<string, string> _shared = [];
    private readonly HashSet<uint> _accepted = [];
    private readonly Dictionary<uint, string?> _listenerNames = [];
    private readonly List<UnixWaiting> _waiting = [];
    private readonly HashSet<uint> _listeners = [];
    private readonly List<(UnixWaiting Waiting, int Count)> _counted = [];

    /// <summary>The connections that wait: those of whose two ends no record knows the other.</summary>
    internal IEnumerable<UnixWaiting> Waiting =>
        _waiting.Where(waiting => waiting.PeerInode == 0 || !_accepted.Contains(waiting.PeerInode))
            .Concat(_counted.SelectMany(queue => Enumerable.Repeat(queue.Waiting, queue.Count)));

    /// <summary>Whether records count more connections than their listeners' queues can hold, or than a host has.</summary>
    internal bool IsContradicted { get; private set; }

    /// <summary>A listener, with an inode of each socket that waits for it.</summary>
    internal void AddListener(in UnixDiagRecord listener)
    {
        var name = NameOf(listener);
        _listeners.Add(listener.Inode);
        foreach (var peer in listener.Waiting)
        {
            _waiting.Add(new UnixWaiting(name, listener.Type, listener.Inode, peer));
            if (peer != 0)
            {
                _listenerNames.TryAdd(peer, name);
            }
        }
    }

    internal void Add(in UnixDiagRecord record)
    {
        var name = NameOf(record);
        if (name is not null)
        {
            _names.TryAdd(record.Inode, name);
        }

        // With some 8,000 that wait a listener's record fits into no datagram, and the kernel ends its answer there without a word. How
        // many wait, the other record tells.
        if (record.State == SocketState.Listen && record.ReceiveQueue is { } count && !_listeners.Contains(record.Inode))
        {
            // The kernel lets in one more than the limit (unix_recvq_full()).
            var most = Math.Min(MostWaiting - _believed, (record.SendQueue ?? 0) + 1L);
            IsContradicted |= count > most;
            _believed += Math.Min(count, most);
            _counted.Add((new UnixWaiting(name, record.Type, record.Inode, 0), (int)Math.Min(count, most)));
        }

        if (record.PeerInode is { } peer and > 0)
        {
            // Either record may have been read before accept() and the other one after it.
            _accepted.Add(peer);
            _accepted.Add(record.Inode);
        }
    }

    /// <summary>Null for a socket without a name, and for none.</summary>
    internal string? NameOf(uint inode) => _names.GetValueOrDefault(inode);

    /// <summary>The peer of a socket that waits to be accepted has no inode, but its listener's name.</summary>
    internal string? NameOfPeer(in UnixDiagRecord record) => record.PeerInode switch
    {
        null => null,
        0 => _listenerNames.GetValueOrDefault(record.Inode),
        { } peer => NameOf(peer),
    };

    /// <summary>All sockets that were accepted from a listener have its name: it is kept once.</summary>
    private string? NameOf(in UnixDiagRecord record)
    {
        if (UnixName.Of(record.Name) is not { } name)
        {
            return null;
        }

        if (_shared.TryGetValue(name, out var known))
        {
            return known;
        }

        _shared.Add(name, name);
        return name;
    }
}
