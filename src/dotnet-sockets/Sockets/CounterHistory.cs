using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>
/// The counters of sockets at the snapshot before, by which rates are found: a cookie and some numbers a socket, and no rows. A socket without
/// a cookie, as from /proc, cannot be found again.
/// </summary>
/// <param name="counters">The columns of the counters.</param>
internal sealed class CounterHistory(IReadOnlyList<ColumnOf<SocketRow>> counters)
{
    private const long Unknown = -1;

    private Snapshot _before = new(counters.Count);
    private Snapshot _now = new(counters.Count);
    private long? _takenAt;

    /// <summary>The seconds between the two snapshots; null where there is none before.</summary>
    private double? Seconds { get; set; }

    /// <summary>Takes the counters of a snapshot; those of the one before are what rates are measured from.</summary>
    /// <param name="sockets">The sockets.</param>
    /// <param name="context">What their rows share.</param>
    /// <param name="takenAt">When the snapshot was taken, as a timestamp of the system's monotonic clock.</param>
    internal void Take(IEnumerable<SocketInfo> sockets, RowContext context, long takenAt)
    {
        (_before, _now) = (_now, _before);
        _now.Clear();
        foreach (var socket in sockets)
        {
            if (KeyOf(socket) is { } key)
            {
                var row = new SocketRow(socket, context);
                var values = _now.Add(key);
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = NumberOf(counters[i].Read(row)) ?? Unknown;
                }
            }
        }

        Seconds = _takenAt is { } before ? TimeProvider.System.GetElapsedTime(before, takenAt).TotalSeconds : null;
        _takenAt = takenAt;
    }

    /// <summary>
    /// How much a counter grew a second; null where it was not known before or is not now. It never goes back: what has less is another socket.
    /// </summary>
    /// <param name="counter">Its column.</param>
    /// <param name="row">The socket now.</param>
    internal double? RateOf(ColumnOf<SocketRow> counter, in SocketRow row)
    {
        var place = PlaceOf(counter);
        return Seconds is { } seconds and > 0 && place >= 0 && KeyOf(row.Socket) is { } key && NumberOf(counter.Read(row)) is { } now
            && _before.Find(key) is { IsEmpty: false } values && values[place] is not Unknown and var before && now >= before
            ? (now - before) / seconds : null;
    }

    private int PlaceOf(ColumnOf<SocketRow> counter)
    {
        for (var i = 0; i < counters.Count; i++)
        {
            if (ReferenceEquals(counters[i], counter))
            {
                return i;
            }
        }

        return -1;
    }

    private static long? NumberOf(in Cell cell) => cell is { Kind: CellKind.Number, IsLarge: false, Number: >= 0 and var number } ? number : null;

    /// <summary>Before Linux 5.4 each network namespace counted cookies for itself.</summary>
    private static (ulong Cookie, uint Namespace)? KeyOf(in SocketInfo socket) =>
        socket.Cookie is { } cookie ? (cookie, (socket.Origin as NetworkNamespace)?.Inode ?? 0) : null;

    /// <summary>The counters of one snapshot, in one array.</summary>
    private sealed class Snapshot(int width)
    {
        private readonly Dictionary<(ulong, uint), int> _places = [];
        private long[] _values = [];

        internal void Clear() => _places.Clear();

        internal Span<long> Add((ulong, uint) key)
        {
            if (!_places.TryGetValue(key, out var place))
            {
                place = _places.Count;
                _places.Add(key, place);
                if (_values.Length < (place + 1) * width)
                {
                    Array.Resize(ref _values, Math.Max((place + 1) * width, 2 * _values.Length));
                }
            }

            return _values.AsSpan(place * width, width);
        }

        internal ReadOnlySpan<long> Find((ulong, uint) key) =>
            _places.TryGetValue(key, out var place) ? _values.AsSpan(place * width, width) : default;
    }
}
