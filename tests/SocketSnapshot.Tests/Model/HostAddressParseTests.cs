using System.Text;

namespace SocketSnapshot.Tests.Model;

/// <summary>inet_pton() is the oracle of what is an address, and which.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class HostAddressParseTests
{
    private static readonly string[] Pieces =
    [
        "0", "1", "9", "25", "255", "256", "01", "a", "F", "ffff", "0db8", "00001", ".", ".", ".", ":", ":", ":", ":", "::", "::",
        "1.2.3.4", "192.0.2.1", "fe80", "%", "%1", "/", "[", "]", " ", "0x1", "-", "\u0661",
    ];

    private static readonly string[] Texts =
    [
        "", "1", "1.2", "1.2.3", "1.2.3.4", "1.2.3.4.5", "1.2.3.", ".1.2.3", "01.2.3.4", "0.0.0.0", "255.255.255.255", "256.1.1.1", "1.2.3.4 ", " 1.2.3.4",
        "0x7f.1", "::", ":::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::2::3", "::ffff:1.2.3.4",
        "::1.2.3.04", "::1.2.3", "1.2.3.4::", "::1.2.3.4:5", "fe80::1%1", "fe80::1%eth0", "[::1]", "[::1]:80", "::1/64", "12345::", "::12345", "2001:DB8::A", ":1", "1:",
        "0000:0000:0000:0000:0000:ffff:255.255.255.255", "1:2:3:4:5:6:7:1.2.3.4", "localhost", "\u0661.2.3.4", "1,2.3.4",
    ];

    [TestCaseSource(nameof(Texts))]
    public void A_text_is_an_address_where_the_c_library_says_so(string text) => Assert.That(Read(text), Is.EqualTo(InetPton.Read(text)));

    [Test]
    public void Random_texts_are_read_as_the_c_library_reads_them()
    {
        var random = new Random(20260102);
        var (different, read) = (new List<string>(), 0);
        for (var i = 0; i < 50_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var expected = InetPton.Read(text);
            read += expected is null ? 0 : 1;
            if (Read(text) != expected)
            {
                different.Add($"{text}: {Read(text)}, not {expected}");
            }
        }

        Assert.That(different, Is.Empty);
        Assert.That(read, Is.GreaterThan(100), "some texts were addresses");
    }

    [TestCase("192.0.2.1")]
    [TestCase("::ffff:192.0.2.1")]
    [TestCase("2001:db8::1")]
    public void What_was_printed_is_read_back(string text)
    {
        Assert.That(HostAddress.Parse(text).ToString(), Is.EqualTo(text));
        Assert.That(HostAddress.Parse(Encoding.UTF8.GetBytes(text)), Is.EqualTo(HostAddress.Parse(text)));
    }

    [Test]
    public void A_text_that_is_no_address_is_refused_in_one_sentence()
    {
        Assert.That(() => HostAddress.Parse("[::1]:80"), Throws.TypeOf<FormatException>().With.Message.StartsWith("The text is no IPv4 or IPv6 address"));
        Assert.That(() => HostAddress.Parse("fe80::1%1"u8), Throws.TypeOf<FormatException>());
        Assert.That(HostAddress.TryParse(null, out _), Is.False);
        Assert.That(HostAddress.TryParse(new string('1', 100_000), out _), Is.False);
    }

    /// <summary>The same from both encodings.</summary>
    private static HostAddress? Read(string text)
    {
        HostAddress? chars = HostAddress.TryParse(text, out var one) ? one : null;
        HostAddress? bytes = HostAddress.TryParse(Encoding.UTF8.GetBytes(text), null, out var other) ? other : null;
        Assert.That(bytes, Is.EqualTo(chars), text);
        return chars;
    }
}
