using DotNetSockets.Filters.Tree;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>The values of a list that are looked for in one column become one test, so that a list of thousands costs a row one look.</summary>
internal static class ValueList
{
    internal static List<FilterNode> Join(List<FilterNode> tests)
    {
        if (tests.Count < 2 || tests.OfType<ColumnNode>().FirstOrDefault(test => test.Column is not null) is not { } first)
        {
            return tests;
        }

        var numbers = Of<NumberTest>(tests, first.Column!, test => test.Value is not null);
        var texts = Of<TextTest>(tests, first.Column!, test => test.IsOfName);
        var (joined, one) = numbers.Count > 1 ? (numbers, new ColumnNode(first.Column!, new NumberSetTest(TestsOf<NumberTest>(numbers))))
            : texts.Count > 1 ? (texts, new ColumnNode(first.Column!, new TextSetTest([.. TestsOf<TextTest>(texts)])))
            : default;
        return joined is null ? tests : [one, .. tests.Except(joined)];
    }

    private static List<ColumnNode> Of<T>(List<FilterNode> tests, ColumnOf<SocketRow> column, Predicate<T> isOfValue)
        where T : CellTest =>
        [.. tests.OfType<ColumnNode>().Where(test => test.Column == column && test.OfValue is T value && isOfValue(value))];

    private static IEnumerable<T> TestsOf<T>(List<ColumnNode> tests) => tests.Select(test => test.OfValue).OfType<T>();
}
