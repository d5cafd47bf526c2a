using System.Globalization;
using System.Text.RegularExpressions;
using DotNetSockets.Errors;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>A regular expression that matches a part of the text.</summary>
internal sealed class PatternTest(string sign, Regex pattern) : CellTest
{
    private readonly CellText _text = new();

    internal override bool IsOfPart => true;

    internal override bool IsOfName => true;

    /// <exception cref="FilterException">It takes too long.</exception>
    internal override bool Matches(in Cell cell)
    {
        if (cell.Kind == CellKind.Null)
        {
            return false;
        }

        var text = _text.StringOf(cell);
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException slow)
        {
            var seconds = pattern.MatchTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            throw new FilterException(
                $"The regular expression {Quoted.Of(pattern.ToString())} took more than {seconds} s for one text of {text.Length} characters; "
                + "a simpler one is needed.",
                slow);
        }
    }

    public override string ToString() => $"{sign} {pattern}";
}
