using DotNetSockets.Sockets;

namespace DotNetSockets.Filters.Tree;

/// <summary>The rows of a walk for which the filter could not be decided: how many, and what was not known of them.</summary>
internal sealed class Doubts
{
    private readonly Dictionary<DoubtReason, SortedSet<string>> _keys = [];

    /// <summary>The rows.</summary>
    internal int Count { get; private set; }

    /// <summary>Counts a row.</summary>
    internal void Begin() => Count++;

    /// <summary>What was not known of the row that was counted last.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="key">The column, or the word of the test that is not a column.</param>
    internal void Add(DoubtReason reason, string key)
    {
        if (!_keys.TryGetValue(reason, out var keys))
        {
            _keys.Add(reason, keys = new SortedSet<string>(StringComparer.Ordinal));
        }

        keys.Add(key);
    }

    /// <summary>What was not known for a reason; nothing where that was none.</summary>
    internal IReadOnlyCollection<string> KeysOf(DoubtReason reason) => _keys.TryGetValue(reason, out var keys) ? keys : [];
}
