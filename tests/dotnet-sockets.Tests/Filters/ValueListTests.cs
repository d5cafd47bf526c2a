using DotNetSockets.Filters.Predicates;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Tables;

namespace DotNetSockets.Tests.Filters;

/// <summary>A list of values is one test, which is each of its values' tests together.</summary>
internal sealed class ValueListTests
{
    [Test]
    public void Numbers_and_ranges_that_overlap_match_as_each_does()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            List<NumberTest> values = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ =>
            {
                var first = random.Next(-20, 20);
                return new NumberTest(first, first + (random.Next(3) == 0 ? random.Next(8) : 0));
            })];
            var set = new NumberSetTest(values);
            for (var number = -25; number < 35; number++)
            {
                var cell = Cell.Of((long?)number);
                Assert.That(set.Matches(cell), Is.EqualTo(values.Exists(value => value.Matches(cell))), $"{number} {set}");
            }
        }
    }

    [Test]
    public void The_greatest_counter_is_a_value() =>
        Assert.That(new NumberSetTest([new(0, 0), new(ulong.MaxValue, ulong.MaxValue)]).Matches(Cell.Of((ulong?)ulong.MaxValue)), Is.True);

    [TestCase(false, false)]
    [TestCase(true, true)]
    public void Our_own_words_match_in_any_case(bool ignoresCase, bool matches)
    {
        var set = new TextSetTest([new(FilterOperator.Equal, "LISTEN", ignoresCase), new(FilterOperator.Equal, "CLOSE", ignoresCase)]);
        Assert.That(set.Matches(Cell.Word("listen")), Is.EqualTo(matches));
        Assert.That(set.Matches(Cell.Word("CLOSE")), Is.True);
        Assert.That(set.Matches(default), Is.False);
    }
}
