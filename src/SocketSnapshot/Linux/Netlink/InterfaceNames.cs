using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Netlink;

/// <summary>Interface names by index, each asked for once.</summary>
internal sealed class InterfaceNames
{
    private readonly Dictionary<uint, string> _names = [];
    private bool _isHere = true;

    /// <summary>The names of the options, or else those of the calling thread's namespace.</summary>
    internal static InterfaceNames Of(SocketTableOptions options) => options.Interfaces is { } names ? Of(names) : new();

    /// <summary>The names of a place that cannot be asked: another namespace, another host.</summary>
    internal static InterfaceNames Of(IEnumerable<KeyValuePair<uint, string>> names)
    {
        var other = new InterfaceNames { _isHere = false };
        foreach (var (index, name) in names)
        {
            other._names[index] = name;
        }

        return other;
    }

    /// <summary>Null for index 0.</summary>
    internal string? Find(uint index)
    {
        if (index == 0)
        {
            return null;
        }

        // Several threads may decode the rows of a snapshot at once.
        lock (_names)
        {
            if (!_names.TryGetValue(index, out var name))
            {
                name = _isHere ? NetworkInterfaces.NameOf(index) : $"if{index}";
                _names.Add(index, name);
            }

            return name;
        }
    }
}
