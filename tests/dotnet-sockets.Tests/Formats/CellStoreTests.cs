using System.Text;
using DotNetSockets.Formats;

namespace DotNetSockets.Tests.Formats;

[TestFixture]
internal sealed class CellStoreTests
{
    [Test]
    public void It_hands_out_what_it_was_given_in_the_same_order()
    {
        // Around each length where one more byte is needed to write it, and beyond a chunk.
        int[] lengths = [0, 1, 127, 128, 16_383, 16_384, 3, 300_000, 2_100_000, 5];
        var store = new CellStore(1);
        foreach (var length in lengths)
        {
            store.Add(Text(length), length * 2);
        }

        foreach (var length in lengths)
        {
            Assert.That(store.TryRead(out var text, out var width), Is.True);
            Assert.That((Encoding.ASCII.GetString(text), width), Is.EqualTo((Encoding.ASCII.GetString(Text(length)), length * 2)));
        }

        Assert.That(store.TryRead(out _, out _), Is.False);
    }

    [Test]
    public void It_keeps_as_many_as_there_are()
    {
        const int Count = 200_000;
        var store = new CellStore(3);
        for (var i = 0; i < Count; i++)
        {
            store.Add(Encoding.ASCII.GetBytes($"{i}"), i);
        }

        for (var i = 0; i < Count; i++)
        {
            Assert.That(store.TryRead(out var text, out var width) && width == i && int.Parse(text, null) == i, Is.True, $"cell {i}");
        }

        Assert.That(store.TryRead(out _, out _), Is.False);
    }

    [Test]
    public void Cells_may_be_the_same_as_those_above_them_but_for_their_width()
    {
        (string Text, int Width)[] cells =
            [("tcp", 3), ("", 0), ("x", 1), ("tcp", 3), ("", 0), ("x", 2), ("tcp", 4), ("a", 1), ("x", 2), ("a", 1), ("", 0), ("x", 2)];
        var store = new CellStore(3);
        foreach (var (text, width) in cells)
        {
            store.Add(Encoding.ASCII.GetBytes(text), width);
        }

        foreach (var cell in cells)
        {
            Assert.That(store.TryRead(out var text, out var width), Is.True);
            Assert.That((Encoding.ASCII.GetString(text), width), Is.EqualTo(cell));
        }

        Assert.That(store.TryRead(out _, out _), Is.False);
    }

    [Test]
    public void An_empty_one_has_no_cell() => Assert.That(new CellStore(2).TryRead(out _, out _), Is.False);

    private static byte[] Text(int length) => Encoding.ASCII.GetBytes(new string((char)('a' + (length % 26)), length));
}
