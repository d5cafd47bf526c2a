using System.Text.RegularExpressions;
using DotNetSockets.Rows;

namespace DotNetSockets.Filters;

/// <summary>A regular expression that matches a part of the text.</summary>
internal sealed class PatternTest(string sign, Regex pattern) : CellTest
{
    private readonly CellText _text = new();

    internal override bool Matches(in Cell cell) => cell.Kind != CellKind.Null && pattern.IsMatch(_text.StringOf(cell));

    public override string ToString() => $"{sign} {pattern}";
}
