using DotNetSockets.Errors;
using DotNetSockets.Tables;
using DotNetSockets.Tests.Formats;

namespace DotNetSockets.Tests.Tables;

internal sealed class ColumnChoiceTests
{
    private static readonly ColumnOf<PlainRow>[] All =
        [.. new[] { "a", "b", "c", "d" }.Select(key => new ColumnOf<PlainRow>(key, key, CellKind.Null, static (in row) => default, ""))];

    [TestCase("c,a", "c a")]
    [TestCase("+c", "a b c")]
    [TestCase("+d,c", "a b d c")]
    [TestCase("+c,-a", "b c")]
    [TestCase("-a", "b")]
    [TestCase("-b,+d,c", "a d c")]
    [TestCase("+a", "a b")]
    [TestCase("all", "a b c d")]
    [TestCase("ALL,-c", "a b d")]
    [TestCase("d,all", "d a b c")]
    public void A_list_names_columns_or_changes_the_usual_ones(string keys, string chosen) =>
        Assert.That(string.Join(' ', ColumnChoice.Parse(keys, All, All[..2]).Select(column => column.Key)), Is.EqualTo(chosen));

    [TestCase("a,a", "The column 'a' is named twice.")]
    [TestCase("-a,b", "No column is left of '-a,b'.")]
    [TestCase("a,", "Unknown column ''; did you mean 'a'? It can be a, b, c, d.")]
    [TestCase("+xyz", "Unknown column 'xyz'; it can be a, b, c, d.")]
    public void What_names_no_columns_is_said(string keys, string sentence) =>
        Assert.That(() => ColumnChoice.Parse(keys, All, All[..2]), Throws.TypeOf<UsageException>().With.Message.EqualTo(sentence));
}
