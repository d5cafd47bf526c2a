using DotNetSockets.Formats;

namespace DotNetSockets.Tests.Formats;

internal sealed class MarkdownFormatterTests
{
    [Test]
    public void A_table_has_its_title_its_heading_and_numbers_to_the_right() =>
        Assert.That(
            Formatted.Of("markdown", new FormatOptions { Title = "Title" }, new PlainRow("a", 1), new PlainRow(null, null)),
            Is.EqualTo("Title\n\n| Text | Number |\n|---|---:|\n| a | 1 |\n| - | - |\n"));

    [TestCase("a|b", @"a\|b")]
    [TestCase("a\nb", @"a\\nb")]
    [TestCase("*x* `y`", @"\*x\* \`y\`")]
    [TestCase("<script>&amp;", @"\<script\>\&amp;")]
    [TestCase("[x](y)![z]", @"\[x\](y)\!\[z\]")]
    [TestCase("CLOSE_WAIT __init__", @"CLOSE_WAIT \_\_init\_\_")]
    [TestCase("@somebody #1", @"\@somebody \#1")]
    [TestCase("http://x HTTPS://y ssh://z", @"http\://x HTTPS\://y ssh\://z")]
    [TestCase("(www.x wWw.y awww.b", @"(www\.x wWw\.y awww\.b")]
    [TestCase("a.b@c.d mailto:_@e", @"a.b<!-- -->\@c.d mailto:\_<!-- -->\@e")]
    [TestCase("192.0.2.1:80 [::1]:22", @"192.0.2.1:80 \[::1\]:22")]
    public void Text_is_never_markup(string text, string cell) =>
        Assert.That(Formatted.Of("markdown", new FormatOptions { Header = false }, new PlainRow(text, 1)), Is.EqualTo($"| {cell} | 1 |\n"));
}
