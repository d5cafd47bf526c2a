using System.Runtime.InteropServices;

namespace SocketSnapshot;

/// <summary>The sockets of a watch, by cookie: what was seen of each last.</summary>
internal sealed class SocketHistory
{
    private readonly Dictionary<Key, Life> _lives = [];

    /// <summary>Those that a snapshot missed, so that the kernel is not to be believed to end them once more.</summary>
    private HashSet<ulong> _missed = [];
    private HashSet<ulong> _missedBefore = [];
    private int _round;

    /// <summary>Takes a snapshot: tells what is new in it, and what changed.</summary>
    internal void Take(SocketDump dump, List<SocketChange> into)
    {
        _round++;
        foreach (var socket in dump)
        {
            ref var life = ref CollectionsMarshal.GetValueRefOrAddDefault(_lives, Key.Of(socket), out var isKnown);
            if (!isKnown)
            {
                // What is left of a connection after its end, under the same cookie: its socket was told to be closed.
                if (_round > 1 && socket is { State: SocketState.FinWait2, Inode: null })
                {
                    _lives.Remove(Key.Of(socket));
                    continue;
                }

                life = new Life { Since = _round > 1 ? dump.CapturedAt : null };
                into.Add(new SocketChange(_round > 1 ? SocketChangeKind.Opened : SocketChangeKind.Listed, dump.CapturedAt, isOfKernel: false)
                {
                    Socket = socket,
                    Snapshot = dump,
                });
            }
            else if (HasChanged(life!.Socket, socket))
            {
                into.Add(new SocketChange(SocketChangeKind.Changed, dump.CapturedAt, isOfKernel: false)
                {
                    Socket = socket,
                    Snapshot = dump,
                    Before = life.Socket,
                });
            }

            // An owner is known as long as a descriptor refers to the socket; an orphan's is that of before.
            life!.Snapshot = socket.Inode is null && life.Socket.Inode is not null ? life.Snapshot : dump;
            life.Owned = socket.Inode is null ? life.Owned : socket.Inode;
            (life.Socket, life.Round) = (socket, _round);
        }
    }

    /// <summary>Tells the end of a socket, which the kernel told of.</summary>
    /// <param name="ended">What is known from that.</param>
    /// <param name="at">When.</param>
    /// <param name="filter">What snapshots are filtered by; null for nothing.</param>
    /// <param name="into">Where to.</param>
    internal void End(in SocketInfo ended, DateTimeOffset at, SocketFilter? filter, List<SocketChange> into)
    {
        if (_missed.Contains(ended.Cookie!.Value) || _missedBefore.Contains(ended.Cookie.Value))
        {
            return;
        }

        _lives.Remove(Key.Of(ended), out var life);
        var isUndecided = life is null && filter is not null && ended.LocalPort is null;
        if (life is null && filter is not null && !isUndecided && filter.Decide(ended) == false)
        {
            return;
        }

        var socket = life is null ? ended with { IsUndecided = isUndecided } : life.Socket with { ReceiveQueue = null, SendQueue = null, Details = Final(life.Socket.Details, ended.Details) };
        into.Add(Closed(life, socket, at, isOfKernel: true));
    }

    /// <summary>Tells the end of what the last snapshot had no more.</summary>
    /// <param name="at">When it was taken.</param>
    /// <param name="isToldOf">Whether the kernel tells the end of such a socket, so that it is waited for until the next snapshot.</param>
    /// <param name="into">Where to.</param>
    internal void Sweep(DateTimeOffset at, Func<SocketInfo, bool> isToldOf, List<SocketChange> into)
    {
        (_missedBefore, _missed) = (_missed, _missedBefore);
        _missed.Clear();
        foreach (var (key, life) in _lives)
        {
            if (life.Round < _round - (isToldOf(life.Socket) ? 1 : 0))
            {
                _lives.Remove(key);
                if (life.Socket.Cookie is { } cookie)
                {
                    _missed.Add(cookie);
                }

                into.Add(Closed(life, life.Socket with { ReceiveQueue = null, SendQueue = null }, at, isOfKernel: false));
            }
        }
    }

    private static SocketChange Closed(Life? life, in SocketInfo socket, DateTimeOffset at, bool isOfKernel) => new(SocketChangeKind.Closed, at, isOfKernel)
    {
        Socket = socket with { Inode = life?.Owned },
        Snapshot = life?.Snapshot,
        Duration = at - life?.Since,
    };

    private static SocketDetails? Final(SocketDetails? known, SocketDetails? told) =>
        known is null || told is null ? told ?? known : known with { Tcp = told.Tcp ?? known.Tcp, Timer = null, Memory = null };

    private static bool HasChanged(in SocketInfo before, in SocketInfo now) =>
        before.State != now.State || before.LocalPort != now.LocalPort || before.ForeignPort != now.ForeignPort
        || before.LocalAddress != now.LocalAddress || before.ForeignAddress != now.ForeignAddress;

    private sealed class Life
    {
        internal SocketInfo Socket { get; set; }

        internal SocketDump? Snapshot { get; set; }

        /// <summary>The inode that it had as long as a descriptor referred to it.</summary>
        internal uint? Owned { get; set; }

        /// <summary>When it was opened; null where it was there before.</summary>
        internal DateTimeOffset? Since { get; init; }

        /// <summary>The last snapshot that had it.</summary>
        internal int Round { get; set; }
    }

    /// <summary>A socket's cookie, or where the source has none, as /proc, what it is bound and connected to.</summary>
    private readonly record struct Key(ulong Cookie, Ends? Without)
    {
        internal static Key Of(in SocketInfo socket) => socket.Cookie is { } cookie ? new Key(cookie, null)
            : new Key(0, new Ends(socket.Protocol, socket.Family, socket.LocalAddress, socket.LocalPort, socket.ForeignAddress, socket.ForeignPort, socket.Inode));
    }

    private sealed record Ends(
        SocketProtocol Protocol, System.Net.Sockets.AddressFamily Family, HostAddress LocalAddress, uint? LocalPort, HostAddress ForeignAddress,
        uint? ForeignPort, uint? Inode);
}
