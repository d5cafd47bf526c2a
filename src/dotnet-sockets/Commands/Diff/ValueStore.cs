using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Diff;

/// <summary>Keeps the values of both sides, each once; equal ones are the same eight bytes.</summary>
internal sealed class ValueStore
{
    private readonly Dictionary<KeptContent, int> _places = [];
    private readonly List<KeptContent> _contents = [];
    private readonly Dictionary<int, HashSet<string>> _sets = [];
    private readonly CellText _text = new();

    /// <param name="cell">A value that is not null.</param>
    /// <param name="isFirst">Whether there may be more of them that were not told.</param>
    internal KeptValue Keep(in Cell cell, bool isFirst = false) =>
        cell is { Kind: CellKind.Number, Integer: var number } && KeptValue.Fits(number) ? KeptValue.OfNumber((ulong)number)
            : KeptValue.OfPlace(PlaceOf(cell.Kind is CellKind.Structure or CellKind.Endpoint ? Cell.Untrusted(_text.StringOf(cell)) : cell), isFirst);

    /// <summary>Several texts, whose order says nothing.</summary>
    internal KeptValue Keep(IEnumerable<string> texts)
    {
        string[] members = [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var value = Keep(Cell.Untrusted(string.Join(", ", members)));
        if (members.Length > 1)
        {
            _sets.TryAdd(value.Place, [.. members]);
        }

        return value;
    }

    /// <summary>The value as it was kept; null where there is none.</summary>
    internal Cell Read(KeptValue value) => value.IsNumber ? Cell.Of((ulong?)value.Number) : value.HasPlace ? _contents[value.Place].ToCell() : default;

    /// <summary>The value as a text; null where there is none.</summary>
    internal string? TextOf(KeptValue value) => value.IsUnknown || value.IsNone ? null : _text.StringOf(Read(value));

    /// <summary>Whether they can be the same: what is not known can be anything, and who was told as the first one of several.</summary>
    internal bool CanBeEqual(KeptValue left, KeptValue right) => left == right || left.IsUnknown || right.IsUnknown
        || (left.IsFirst && Has(right, left)) || (right.IsFirst && Has(left, right));

    /// <summary>Whether one is a number and the other a name, so that nobody can tell whether they are the same user.</summary>
    internal bool AreNumberAndName(KeptValue left, KeptValue right) => left.HasPlace && right.HasPlace && IsNumeric(left) != IsNumeric(right);

    /// <summary>Whether a text is a number.</summary>
    internal bool IsNumeric(KeptValue value) => value.HasPlace && _contents[value.Place].Text is { Length: > 0 } text && text.All(char.IsAsciiDigit);

    private bool Has(KeptValue set, KeptValue member) => set.HasPlace
        && (set.Place == member.Place || (_sets.TryGetValue(set.Place, out var members) && members.Contains(_contents[member.Place].Text!)));

    private int PlaceOf(in Cell cell)
    {
        var content = KeptContent.Of(cell);
        if (!_places.TryGetValue(content, out var place))
        {
            place = _contents.Count;
            _contents.Add(content);
            _places.Add(content, place);
        }

        return place;
    }
}
