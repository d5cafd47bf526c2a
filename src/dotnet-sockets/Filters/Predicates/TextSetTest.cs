using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>A text out of a list, which may have thousands.</summary>
internal sealed class TextSetTest : CellTest
{
    private readonly CellText _text = new();
    private readonly string[] _values;
    private readonly HashSet<string> _set;

    internal TextSetTest(IReadOnlyList<TextTest> tests)
    {
        _values = [.. tests.Select(test => test.Value)];
        _set = new HashSet<string>(_values, tests[0].IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    }

    internal override bool IsOfName => true;

    internal override bool Matches(in Cell cell) => cell.Kind != CellKind.Null && _set.Contains(_text.StringOf(cell));

    public override string ToString() => $"in ( {string.Join(", ", _values)} )";
}
