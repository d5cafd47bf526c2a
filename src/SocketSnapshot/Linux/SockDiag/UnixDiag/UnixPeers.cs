namespace SocketSnapshot.Linux.SockDiag.UnixDiag;

/// <summary>What the other sockets' records say of a socket: its peer's name, and who waits to be accepted.</summary>
internal sealed class UnixPeers
{
    private readonly Dictionary<uint, string> _names = [];
    private readonly Dictionary<string, string> _shared = [];
    private readonly HashSet<uint> _accepted = [];
    private readonly Dictionary<uint, string?> _listenerNames = [];
    private readonly List<UnixWaiting> _waiting = [];

    /// <summary>The connections that wait: those of whose two ends no record knows the other.</summary>
    internal IEnumerable<UnixWaiting> Waiting => _waiting.Where(waiting => waiting.PeerInode == 0 || !_accepted.Contains(waiting.PeerInode));

    internal void Clear()
    {
        _names.Clear();
        _accepted.Clear();
        _listenerNames.Clear();
        _waiting.Clear();
    }

    /// <summary>A listener, with an inode of each socket that waits for it.</summary>
    internal void AddListener(in UnixDiagRecord listener)
    {
        var name = NameOf(listener);
        foreach (var peer in listener.Waiting)
        {
            _waiting.Add(new UnixWaiting(name, listener.Type, peer));
            if (peer != 0)
            {
                _listenerNames.TryAdd(peer, name);
            }
        }
    }

    internal void Add(in UnixDiagRecord record)
    {
        if (NameOf(record) is { } name)
        {
            _names.TryAdd(record.Inode, name);
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
