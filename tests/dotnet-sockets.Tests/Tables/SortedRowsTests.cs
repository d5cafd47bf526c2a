using DotNetSockets.Tables;
using DotNetSockets.Tests.Formats;
using SocketSnapshot;

namespace DotNetSockets.Tests.Tables;

internal sealed class SortedRowsTests
{
    private static readonly CellReader<PlainRow> Text = static (in row) => Cell.Untrusted(row.Text);
    private static readonly CellReader<PlainRow> Number = static (in row) => Cell.Of(row.Number);

    [Test]
    public void Null_comes_last_in_both_directions([Values] bool isDescending)
    {
        PlainRow[] rows = [new("a", null), new("b", 10), new("c", 9)];
        var numbers = new SortedRows<PlainRow>(rows, [(Number, isDescending)]).Select(row => row.Number);
        Assert.That(numbers, Is.EqualTo(isDescending ? new long?[] { 10, 9, null } : [9, 10, null]));
    }

    /// <summary>Windows that hold all rows, none of the chunks' sizes, and one row.</summary>
    [Test]
    public void Many_rows_come_in_the_order_of_all_keys_and_equal_ones_as_they_came([Values(10_000, 700, 1)] int window, [Values(null, 0, 1, 800)] int? limit)
    {
        var random = new Random(5);
        PlainRow[] rows = [.. Enumerable.Range(0, window == 1 ? 50 : 5000).Select(_ => new PlainRow($"{(char)('a' + random.Next(20))}", random.Next(100)))];
        var most = limit ?? int.MaxValue;
        var expected = rows.OrderByDescending(row => row.Number).ThenBy(row => row.Text, StringComparer.Ordinal).Take(most).ToList();
        var sorted = new SortedRows<PlainRow>(rows, [(Number, true), (Text, false)], most, window);
        Assert.That(sorted.Count(), Is.EqualTo(expected.Count));
        Assert.That(sorted.Zip(expected).Where(pair => !ReferenceEquals(pair.First, pair.Second)), Is.Empty);
        Assert.That(sorted.Count(), Is.EqualTo(expected.Count), "a third walk");
    }

    [TestCase(5_000, null, 5)]
    [TestCase(50_000, null, 5)]
    [TestCase(50_000, 50, 2)]
    [TestCase(80, null, 1)]
    public void However_many_rows_there_are_they_are_walked_a_few_times(int count, int? limit, int most)
    {
        var (random, walks) = (new Random(9), 0);
        var rows = Enumerable.Range(0, count).Select(i => new PlainRow($"{i}", random.Next())).ToList();
        var sorted = new SortedRows<PlainRow>(Walked(), [(Number, false)], limit ?? int.MaxValue, window: 100);
        var numbers = sorted.Select(row => row.Number).ToList();
        Assert.That(numbers, Is.EqualTo(rows.Select(row => row.Number).Order().Take(limit ?? count)));
        Assert.That(walks, Is.EqualTo(most));

        IEnumerable<PlainRow> Walked()
        {
            walks++;
            foreach (var row in rows)
            {
                yield return row;
            }
        }
    }

    [Test]
    public void Addresses_are_ordered_by_value_and_endpoints_by_port_then()
    {
        Endpoint[] ends =
        [
            new() { Address = HostAddress.FromIPv6(0, 1), Port = 1 },
            new() { Address = HostAddress.FromIPv4(0x0a000000), Port = null },
            new() { Address = HostAddress.FromIPv4(0x0a000000), Port = 443 },
            new() { Address = HostAddress.FromIPv4(0x0a000000), Port = 80 },
            new() { Address = HostAddress.FromIPv4(0x09000000), Port = 9000 },
        ];
        var sorted = new SortedRows<Endpoint>(ends, [(static (in end) => Cell.Of(in end), false)]);
        Assert.That(sorted, Is.EqualTo(ends.Reverse().Take(1).Concat([ends[3], ends[2], ends[1], ends[0]])));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(7)]
    [TestCase(256)]
    [TestCase(700)]
    [TestCase(6000)]
    [TestCase(int.MaxValue)]
    public void The_first_few_are_those_of_all(int limit)
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 5000).Select(i => new PlainRow($"{i}", random.Next(300))).ToList();
        (CellReader<PlainRow>, bool)[] keys = [(Number, true)];
        var all = new SortedRows<PlainRow>(rows, keys).Take(limit).Select(row => row.Text);
        var first = new SortedRows<PlainRow>(rows, keys, limit);
        Assert.That(first.Select(row => row.Text), Is.EqualTo(all), "equal ones keep their order");
        Assert.That(first.Count(), Is.EqualTo(Math.Min(limit, rows.Count)), "in every walk");
    }
}
