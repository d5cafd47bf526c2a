using System.Text;
using System.Text.RegularExpressions;
using DotNetSockets.Rows;
using SocketSnapshot;

namespace DotNetSockets.Filters;

/// <summary>Tests of addresses that are no internet's, as unix:/run/*: fnmatch(3)'s patterns, in any case, as in ss.</summary>
internal static class GlobTests
{
    internal static FilterNode Build(string proto, string glob, SocketSide side) => AllNode.Of(
    [
        new ColumnNode(Column("proto"), new TextTest(FilterOperator.Equal, proto)),
        new ColumnNode(
            Column(side == SocketSide.Local ? "local_address" : "foreign_address"),
            new PatternTest("~", FilterPattern.Compile(Pattern(glob), RegexOptions.IgnoreCase | RegexOptions.Singleline))),
    ]);

    /// <summary>The same as a regular expression.</summary>
    internal static string Pattern(string glob)
    {
        var pattern = new StringBuilder(@"\A");
        for (var at = 0; at < glob.Length; at++)
        {
            var end = glob[at] == '[' ? glob.IndexOf(']', Math.Min(at + 2, glob.Length)) : -1;
            if (end > 0)
            {
                pattern.Append(Class(glob[(at + 1)..end]));
                at = end;
            }
            else if (glob[at] == '\\' && at + 1 < glob.Length)
            {
                pattern.Append(Regex.Escape(glob[++at].ToString()));
            }
            else
            {
                pattern.Append(glob[at] switch
                {
                    '*' => ".*",
                    '?' => ".",
                    var letter => Regex.Escape(letter.ToString()),
                });
            }
        }

        return pattern.Append(@"\z").ToString();
    }

    private static string Class(string letters)
    {
        var isNegated = letters[0] is '!' or '^';
        var escaped = letters[(isNegated ? 1 : 0)..].Replace(@"\", @"\\", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal)
            .Replace("]", @"\]", StringComparison.Ordinal).Replace("^", @"\^", StringComparison.Ordinal);
        return $"[{(isNegated ? "^" : "")}{escaped}]";
    }

    private static ColumnOf<SocketRow> Column(string key) => SocketColumns.All.First(column => column.Key == key);
}
