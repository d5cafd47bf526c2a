namespace DotNetSockets.Commands.Diff;

/// <summary>The sockets of both sides by their keys, in the order in which the keys came. Four bytes a socket chain those of one key.</summary>
/// <param name="most">How many sockets there are.</param>
/// <param name="keys">What tells two of them apart.</param>
internal sealed class KeyGroups(int most, IEqualityComparer<int> keys)
{
    private const int None = -1;

    private readonly Dictionary<int, int> _groups = new(most / 2, keys);
    private readonly List<(int Old, int New)> _last = [];
    private readonly int[] _before = new int[most];

    /// <summary>The sockets of each key, for a moment: the lists are filled anew with the next.</summary>
    internal IEnumerable<(List<int> Old, List<int> New)> All
    {
        get
        {
            var old = new List<int>();
            var @new = new List<int>();
            foreach (var last in _last)
            {
                Fill(old, last.Old);
                Fill(@new, last.New);
                yield return (old, @new);
            }
        }
    }

    internal void Add(int socket, bool isOld)
    {
        if (!_groups.TryGetValue(socket, out var group))
        {
            group = _last.Count;
            _groups.Add(socket, group);
            _last.Add((None, None));
        }

        var last = _last[group];
        _before[socket] = isOld ? last.Old : last.New;
        _last[group] = isOld ? (socket, last.New) : (last.Old, socket);
    }

    private void Fill(List<int> list, int last)
    {
        list.Clear();
        for (var socket = last; socket != None; socket = _before[socket])
        {
            list.Add(socket);
        }

        list.Reverse();
    }
}
