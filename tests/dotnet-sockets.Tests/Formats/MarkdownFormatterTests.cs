using System.Xml.Linq;
using DotNetSockets.Formats;
using DotNetSockets.Tests.Namespaces;

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

    /// <summary>GitHub's own parser: a cell has its text, and of markup nothing but the comment that keeps a mail address from being a link.</summary>
    [Test]
    public void The_parser_of_GitHub_sees_the_texts_and_no_markup()
    {
        string[] texts =
        [
            "a|b", "a\\|b", "\\", "\\\\|", "|", "||", "`x`", "``a|b``", "<b>x</b>", "<img src=x onerror=alert(1)>", "<!-- x -->", "-->", "<script>", "</td>",
            "&amp;", "&#x3c;b&#x3e;", "[a](javascript:alert(1))", "![a](http://x)", "[a]: http://x", "http://evil.example", "HTTP://evil.example/", "ftp://x.example",
            "www.evil.example", "x wWw.evil.example", "_www.e.example", "(www.e.example)", "a@b.example", "a.b+c@d.example", "mailto:a@b.example", "xmpp:a@b.example/x",
            "<https://x>", "~~x~~", "*x*", "_x_", "__x__", "# h", "- x", "1. x", "[^1]", "[ ] x", "x<br>y", "'\"><svg onload=alert(1)>", "a_b_c", "CLOSE_WAIT",
        ];
        var markdown = Formatted.Of("markdown", [.. texts.Select((text, i) => new PlainRow(text, i))]);
        var xml = XDocument.Parse(Command.RunWithInput(
            markdown, "cmark-gfm", "--unsafe", "-t", "xml", "-e", "table", "-e", "autolink", "-e", "strikethrough", "-e", "tagfilter", "-e", "tasklist", "-e", "footnotes"));
        var cells = xml.Descendants().Where(node => node.Name.LocalName == "table_row").Select(row => row.Elements().First()).ToList();
        Assert.That(cells.Select(cell => string.Concat(cell.Elements().Where(IsText).Select(node => node.Value))), Is.EqualTo(texts));
        Assert.That(cells.SelectMany(cell => cell.Descendants()).Where(node => !IsText(node)), Has.All.Property(nameof(XElement.Value)).EqualTo("<!-- -->"));
    }

    private static bool IsText(XElement node) => node.Name.LocalName == "text";
}
