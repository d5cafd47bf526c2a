using System.Text;
using DotNetSockets.Formatting;

namespace DotNetSockets.Tests.Formatting;

[TestFixture]
internal sealed class CellStoreTests
{
    [Test]
    public void It_hands_out_what_it_was_given_in_the_same_order()
    {
        // Around each length where one more byte is needed to write it, and beyond a chunk.
        int[] lengths = [0, 1, 127, 128, 16_383, 16_384, 3, 300_000, 2_100_000, 5];
        var store = new CellStore();
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
        var store = new CellStore();
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
    public void An_empty_one_has_no_cell() => Assert.That(new CellStore().TryRead(out _, out _), Is.False);

    private static byte[] Text(int length) => Encoding.ASCII.GetBytes(new string((char)('a' + (length % 26)), length));
}
