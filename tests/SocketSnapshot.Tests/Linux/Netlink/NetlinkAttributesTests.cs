using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Tests.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.Netlink;

[TestFixture]
internal sealed class NetlinkAttributesTests
{
    private static readonly byte[] Three = Golden.Bytes("""
        05 00 01 00 AA          # length 5, type 1, one byte
        00 00 00                # padding
        04 00 02 80             # length 4: nothing in it; type 2, nested
        06 00 03 40 BB CC       # type 3 in network order; the last lacks its padding
        """);

    [Test]
    public void Each_has_its_type_without_flags_and_its_value() => Assert.That(Read(Three), Is.EqualTo("1:AA 2: 3:BBCC"));

    [Test]
    public void Cut_anywhere_the_whole_ones_are_left()
    {
        foreach (var bytes in Mutations.Cuts(Three))
        {
            var expected = bytes.Length >= 18 ? "1:AA 2: 3:BBCC" : bytes.Length >= 12 ? "1:AA 2:" : bytes.Length >= 5 ? "1:AA" : "";
            Assert.That(Read(bytes), Is.EqualTo(expected), $"{bytes.Length} bytes");
        }
    }

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(19)]
    [TestCase(0xffff)]
    public void A_length_that_lies_ends_the_walk(int length)
    {
        byte[] bytes = [.. Three];
        BitConverter.TryWriteBytes(bytes, (ushort)length);
        Assert.That(Read(bytes), Is.Empty);
    }

    [Test]
    public void Damaged_at_random_it_ends()
    {
        foreach (var bytes in Mutations.Of(Three, 10_000, seed: 12))
        {
            Assert.That(Read(bytes).Length, Is.LessThanOrEqualTo(8 * bytes.Length));
        }
    }

    private static string Read(byte[] bytes)
    {
        var texts = new List<string>();
        var attributes = new NetlinkAttributes(bytes);
        while (attributes.MoveNext())
        {
            texts.Add($"{attributes.Type}:{Convert.ToHexString(attributes.Value)}");
        }

        return string.Join(' ', texts);
    }
}
