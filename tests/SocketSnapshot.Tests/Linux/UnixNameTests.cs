using SocketSnapshot.Linux;

namespace SocketSnapshot.Tests.Linux;

[TestFixture]
internal sealed class UnixNameTests
{
    [Test]
    public void No_name_is_null() => Assert.That(UnixName.Of([]), Is.Null);

    [Test]
    public void A_path_ends_at_its_NUL_or_where_the_bytes_do()
    {
        Assert.That(UnixName.Of("/run/x\0"u8), Is.EqualTo("/run/x"));
        Assert.That(UnixName.Of("/run/x\0rest"u8), Is.EqualTo("/run/x"));
        Assert.That(UnixName.Of("/run/x"u8), Is.EqualTo("/run/x"));
    }

    [Test]
    public void An_abstract_name_begins_with_an_at_sign_and_keeps_its_NULs_and_line_ends()
    {
        Assert.That(UnixName.Of("\0a\0\nb\0"u8), Is.EqualTo("@a\0\nb\0"));
        Assert.That(UnixName.Of("\0"u8), Is.EqualTo("@"));
    }

    [Test]
    public void Bytes_that_are_no_UTF8_are_written_as_their_digits()
    {
        Assert.That(UnixName.Of([(byte)'/', 0xff, (byte)'a', 0xc3, 0xa4, 0xc3]), Is.EqualTo("/\\xffaä\\xc3"));
        Assert.That(UnixName.Of([0, 0xed, 0xa0, 0x80]), Is.EqualTo("@\\xed\\xa0\\x80"));
    }
}
