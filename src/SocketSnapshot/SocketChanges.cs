using System.ComponentModel;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.SockDiag;

namespace SocketSnapshot;

/// <summary>
/// What becomes of the sockets of this host: snapshots show what opens and changes, and the kernel tells of each end (Linux), with the final
/// counters, also of sockets that lived between two snapshots. No right is needed. What is lost is told, too: <see cref="SocketChangeKind.Gap"/>.
/// </summary>
/// <remarks>It is for one thread, and belongs to the network namespace of the thread that made it.</remarks>
/// <example><code>
/// using var changes = SocketChanges.Watch(new SocketChangesOptions());
/// while (true) { foreach (var change in changes.Next(TimeSpan.FromSeconds(1))) { ... } }
/// </code></example>
public sealed class SocketChanges : IDisposable
{
    private static readonly TimeSpan UsualInterval = TimeSpan.FromSeconds(1);

    private readonly SocketChangesOptions _options;
    private readonly SocketTableOptions _snapshot;
    private readonly SocketFilter? _filter;
    private readonly SocketHistory _history = new();
    private readonly InterfaceNames _interfaces = new();
    private readonly List<SocketInfo> _ends = [];
    private readonly EndListener? _listener;
    private SocketDump? _last;
    private long _nextSnapshot;
    private bool _hasLost;

    private SocketChanges(SocketChangesOptions options, EndListener? listener, IReadOnlyList<string> warnings)
    {
        _options = options;
        var sockets = options.Sockets;
        _filter = sockets.Filter is null ? null : LastingFilter.Of(sockets.Filter);
        _snapshot = sockets with { TcpStates = sockets.StatesOf(SocketProtocol.Tcp) & ~SocketStates.TimeWait, Filter = _filter, IncludeUndecided = true };
        _listener = listener;
        Warnings = warnings;
        _nextSnapshot = TimeProvider.System.GetTimestamp();
    }

    /// <summary>What the watch cannot see, a sentence each; empty where nothing is.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The last snapshot; null before the first.</summary>
    public SocketDump? Snapshot => _last;

    /// <summary>Begins to watch: the first changes are the sockets that there are.</summary>
    /// <exception cref="ArgumentNullException">There are no options.</exception>
    public static SocketChanges Watch(SocketChangesOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var warnings = new List<string>();
        return new SocketChanges(options, OperatingSystem.IsLinux() ? Listen(options, warnings) : null, warnings);
    }

    /// <summary>The same, with a channel by which ends are told.</summary>
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    internal static SocketChanges Watch(SocketChangesOptions options, INetlinkChannel channel) => new(options, EndListener.TryStart(channel), []);

    /// <summary>The next changes, in the order of their time; waits for them as long as that, and has none where none came.</summary>
    /// <exception cref="SocketSnapshotException">No source could be read at all.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<SocketChange> Next(TimeSpan longest, CancellationToken cancellationToken = default)
    {
        var changes = new List<SocketChange>();
        var begin = TimeProvider.System.GetTimestamp();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var remaining = longest - TimeProvider.System.GetElapsedTime(begin);
            var untilSnapshot = TimeProvider.System.GetElapsedTime(TimeProvider.System.GetTimestamp(), _nextSnapshot);
            var wait = remaining < untilSnapshot ? remaining : untilSnapshot;
            Hear(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, changes, cancellationToken);
            if (_hasLost || TimeProvider.System.GetTimestamp() >= _nextSnapshot)
            {
                Look(changes, cancellationToken);
            }
        }
        while (changes.Count == 0 && TimeProvider.System.GetElapsedTime(begin) < longest);
        return changes;
    }

    /// <summary>Ends the watch.</summary>
    public void Dispose()
    {
        if (OperatingSystem.IsLinux())
        {
            _listener?.Dispose();
        }

        _last?.Dispose();
    }

    /// <summary>Reads what the kernel told.</summary>
    private void Hear(TimeSpan longest, List<SocketChange> changes, CancellationToken cancellationToken)
    {
        if (_listener is null || !OperatingSystem.IsLinux())
        {
            cancellationToken.WaitHandle.WaitOne(longest);
            cancellationToken.ThrowIfCancellationRequested();
            return;
        }

        foreach (var heard in _listener.Take(longest, cancellationToken))
        {
            _ends.Clear();
            var isWhole = heard.Datagram is not null && EndReader.Read(heard.Datagram, _interfaces, _ends);
            foreach (var ended in _ends)
            {
                if (IsWanted(ended))
                {
                    _history.End(ended, heard.At, _filter, changes);
                }
            }

            if (!isWhole && !_hasLost)
            {
                _hasLost = true;
                changes.Add(new SocketChange(SocketChangeKind.Gap, heard.At, isOfKernel: true));
            }
        }
    }

    private bool IsWanted(in SocketInfo ended) => (_options.Sockets.Protocols & ended.Protocol.ToSet()) != 0
        && (ended.Family == System.Net.Sockets.AddressFamily.InterNetwork ? _options.Sockets.IncludeIPv4 : _options.Sockets.IncludeIPv6);

    /// <summary>Takes a snapshot. After a loss it is the truth, whatever was told before.</summary>
    private void Look(List<SocketChange> changes, CancellationToken cancellationToken)
    {
        var begin = TimeProvider.System.GetTimestamp();
        var dump = SocketTable.Dump(_snapshot, cancellationToken);
        _history.Take(dump, changes);
        _last?.Dispose();
        _last = dump;
        var isResync = _hasLost;

        // What ended while the snapshot was taken, and what was lost again.
        Hear(TimeSpan.Zero, changes, cancellationToken);
        _history.Sweep(dump.CapturedAt, socket => !isResync && IsToldOf(socket), changes);
        _hasLost = _hasLost && !isResync;
        var cost = TimeProvider.System.GetElapsedTime(begin);
        var usual = 10 * cost > UsualInterval ? 10 * cost : UsualInterval;
        _nextSnapshot = begin + (long)((_options.Interval ?? usual).TotalSeconds * TimeProvider.System.TimestampFrequency);
    }

    private bool IsToldOf(in SocketInfo socket) => _listener is not null && socket.Cookie is not null
        && socket.Protocol is SocketProtocol.Tcp or SocketProtocol.Udp;

    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    private static EndListener? Listen(SocketChangesOptions options, List<string> warnings)
    {
        const string Loss = "sockets that live between two snapshots are not seen.";
        var sockets = options.Sockets;
        var groups = GroupsOf(sockets);
        if (groups == sknetlink_groups.None)
        {
            return null;
        }

        var program = EndFilter.Write(sockets.Filter is null ? null : LastingFilter.Of(sockets.Filter));
        var isOfAll = sockets.NetworkNamespaces is { Count: > 1 };
        try
        {
            var listener = EndListener.TryStart(Open(isOfAll));
            if (listener is null)
            {
                warnings.Add($"No thread can be started to hear of the ends of sockets: {Loss}");
            }

            return listener;
        }
        catch (Win32Exception refusal)
        {
            warnings.Add($"The kernel does not tell of the ends of sockets here ({refusal.Message}): {Loss}");
            return null;
        }

        NetlinkSocket Open(bool ofAll)
        {
            try
            {
                return NetlinkSocket.OpenListener((uint)groups, program, ofAll, options.BufferSize);
            }
            catch (Win32Exception refusal) when (ofAll && refusal.NativeErrorCode == Errno.EPERM)
            {
                warnings.Add($"The ends of sockets in other network namespaces are told to CAP_NET_BROADCAST only: there, {Loss}");
                return Open(ofAll: false);
            }
        }
    }

    private static sknetlink_groups GroupsOf(SocketTableOptions sockets)
    {
        var (isTcp, isUdp) = ((sockets.Protocols & SocketProtocols.Tcp) != 0, (sockets.Protocols & SocketProtocols.Udp) != 0);
        return (isTcp && sockets.IncludeIPv4 ? sknetlink_groups.SKNLGRP_INET_TCP_DESTROY : 0)
            | (isTcp && sockets.IncludeIPv6 ? sknetlink_groups.SKNLGRP_INET6_TCP_DESTROY : 0)
            | (isUdp && sockets.IncludeIPv4 ? sknetlink_groups.SKNLGRP_INET_UDP_DESTROY : 0)
            | (isUdp && sockets.IncludeIPv6 ? sknetlink_groups.SKNLGRP_INET6_UDP_DESTROY : 0);
    }
}
