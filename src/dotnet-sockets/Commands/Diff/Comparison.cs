using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Diff;

/// <summary>Compares the sockets of two sides that were read: a hash of OLD's keys, and no order.</summary>
internal sealed class Comparison
{
    private readonly KeptSockets _sockets;
    private readonly DiffSide _old;
    private readonly DiffSide _new;
    private readonly int[] _compared;
    private readonly List<Difference> _differences = [];
    private readonly SocketMatch _match;

    internal Comparison(KeptSockets sockets, DiffSide old, DiffSide @new)
    {
        (_sockets, _old, _new) = (sockets, old, @new);
        _compared = [.. sockets.Choice.Compared.Where(column => !IsLacking(column.Key)).Select(column => sockets.Choice.PlaceOf(column.Key))];
        _match = new SocketMatch(sockets, _compared);
        Run();
    }

    /// <summary>Those that were asked for.</summary>
    internal IReadOnlyList<Difference> Differences => _differences;

    /// <summary>How many sockets of both sides could be compared only in part, because a value was not known.</summary>
    internal int InDoubt { get; private set; }

    /// <summary>The columns it was about, of OLD and of NEW.</summary>
    internal (SortedSet<string> Old, SortedSet<string> New) Doubtful { get; } = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));

    /// <summary>How many sockets were left out, because the other side has no table of their protocol, and of which protocols they are.</summary>
    internal (int Count, SocketProtocols Protocols) LeftOut { get; private set; }

    private void Run()
    {
        foreach (var (old, @new) in Groups().All)
        {
            if (old is [var before] && @new is [var after])
            {
                Judge(before, after);
                continue;
            }

            foreach (var (one, other) in _match.Pairs(old, @new))
            {
                Judge(one, other);
            }
        }
    }

    private KeyGroups Groups()
    {
        var groups = new KeyGroups(_sockets.Count, new SocketKeys(_sockets, KeyPlaces()));
        Gather(_old.Sockets, _new.Missing, groups, isOld: true);
        Gather(_new.Sockets, _old.Missing, groups, isOld: false);
        return groups;
    }

    private void Gather(Range sockets, SocketProtocols missing, KeyGroups groups, bool isOld)
    {
        for (var socket = sockets.Start.Value; socket < sockets.End.Value; socket++)
        {
            var protocol = _sockets.ProtocolOf(socket).ToSet();
            if ((protocol & missing) != 0)
            {
                LeftOut = (LeftOut.Count + 1, LeftOut.Protocols | protocol);
                continue;
            }

            groups.Add(socket, isOld);
        }
    }

    private void Judge(int? old, int? @new)
    {
        if (old is not { } before || @new is not { } after)
        {
            Add(old is null ? Change.Added : Change.Removed, @new ?? old!.Value);
            return;
        }

        var isInDoubt = false;
        foreach (var place in _compared)
        {
            var (was, isNow) = (_sockets.Of(before)[place], _sockets.Of(after)[place]);
            if (_match.IsInDoubt(place, was, isNow))
            {
                isInDoubt |= Doubt(_sockets.Choice.Columns[place].Key, was, isNow);
            }
            else if (!_match.CanBeEqual(place, was, isNow))
            {
                Add(Change.Changed, after, _sockets.Choice.Columns[place].Key, was, isNow);
            }
        }

        InDoubt += isInDoubt ? 1 : 0;
    }

    /// <summary>An exposure that is not known is that of a wildcard, which stands in the key.</summary>
    private bool Doubt(string key, KeptValue old, KeptValue @new)
    {
        if (key == "exposure")
        {
            return false;
        }

        // Where both are there, one of them has a number instead of a name.
        var areThere = !old.IsUnknown && !@new.IsUnknown;
        Note(Doubtful.Old, old.IsUnknown || (areThere && _sockets.Store.IsNumeric(old)), key);
        Note(Doubtful.New, @new.IsUnknown || (areThere && _sockets.Store.IsNumeric(@new)), key);
        return true;
    }

    private static void Note(SortedSet<string> columns, bool isInDoubt, string key)
    {
        if (isInDoubt)
        {
            columns.Add(key);
        }
    }

    private void Add(Change change, int socket, string? column = null, KeptValue old = default, KeptValue @new = default)
    {
        if (_sockets.Choice.Only.Contains(change))
        {
            _differences.Add(new Difference(change, _sockets, socket, column, old, @new));
        }
    }

    /// <summary>
    /// A network namespace has another name after each start of a host, and a host is compared with another one that shall be like it: where each
    /// side has one only, it is the same.
    /// </summary>
    private int[] KeyPlaces() =>
    [
        .. _sockets.Choice.Key
            .Where(column => !_sockets.Choice.CanDo(column.Key) || (!IsLacking(column.Key) && (column.Key is not ("netns" or HostColumns.Name) || HasSeveral(column.Key))))
            .Select(column => _sockets.Choice.PlaceOf(column.Key)),
    ];

    /// <summary>Whether a side has sockets of several hosts.</summary>
    internal bool IsOfHosts => !IsLacking(HostColumns.Name) && _sockets.Choice.PlaceOf(HostColumns.Name) >= 0 && HasSeveral(HostColumns.Name);

    private bool HasSeveral(string key) => HasSeveral(_old.Sockets, key) || HasSeveral(_new.Sockets, key);

    private bool HasSeveral(Range sockets, string key)
    {
        var place = _sockets.Choice.PlaceOf(key);
        for (var socket = sockets.Start.Value + 1; socket < sockets.End.Value; socket++)
        {
            if (_sockets.Of(socket)[place] != _sockets.Of(socket - 1)[place])
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLacking(string key) => _old.Lacking.Contains(key) || _new.Lacking.Contains(key);
}
