using DotNetSockets.Sockets.Columns;

namespace DotNetSockets.Recordings;

/// <summary>The columns of a recording, which its rows share.</summary>
internal sealed class RecordedColumns
{
    /// <summary>Columns of others' are kept up to so many: a file may have a new key in each row.</summary>
    internal const int MaxForeign = 256;

    /// <summary>So many that are not kept are told apart.</summary>
    private const int MaxLeftOut = 1000;

    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    /// <summary>Where in a row the value of a column is, by its key; it grows while rows are read.</summary>
    internal Dictionary<string, int> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>The columns of this program's that were met.</summary>
    internal List<string> Own { get; } = [];

    /// <summary>The columns that this program does not know, in the order in which they were met.</summary>
    internal List<string> Foreign { get; } = [];

    /// <summary>Of those the ones that are not kept, some of them.</summary>
    internal IReadOnlyCollection<string> LeftOut => _leftOut;

    /// <summary>The columns in which a value was read that the column cannot have.</summary>
    internal HashSet<string> Odd { get; } = new(StringComparer.Ordinal);

    /// <summary>The place of a column, a new one if there is none; null where the column is not kept.</summary>
    internal int? PlaceOf(string key)
    {
        if (Places.TryGetValue(key, out var place))
        {
            return place;
        }

        if (RowBuilder.Knows(key))
        {
            Own.Add(key);
        }
        else if (Foreign.Count < MaxForeign && ForeignColumn.CanBe(key))
        {
            Foreign.Add(key);
        }
        else
        {
            if (_leftOut.Count < MaxLeftOut)
            {
                _leftOut.Add(key.Length > ForeignColumn.MaxLength ? key[..ForeignColumn.MaxLength] : key);
            }

            return null;
        }

        place = Places.Count;
        Places.Add(key, place);
        return place;
    }
}
