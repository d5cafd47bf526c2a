using System.Text;
using DotNetSockets.Formats;
using DotNetSockets.Tables;

namespace DotNetSockets.Tests.Formats;

internal sealed class TsvFormatterTests
{
    [Test]
    public void Tabs_separate_and_a_line_feed_ends_and_null_is_empty() => Assert.That(
        Formatted.Of("tsv", new PlainRow("a", -1), new PlainRow(null, null)), Is.EqualTo("text\tnumber\na\t-1\n\t\n"));

    [TestCase("a\tb", "a\\tb")]
    [TestCase("\na\r\n", "\\na\\r\\n")]
    [TestCase("\\", "\\\\")]
    [TestCase("\\n", "\\\\n")]
    [TestCase("\"a\"", "\"a\"")]
    [TestCase("=1+1", "=1+1")]
    [TestCase(" a ", " a ")]
    [TestCase("äö", "äö")]
    public void What_would_end_a_cell_is_escaped_and_nothing_is_quoted(string text, string cell) =>
        Assert.That(Formatted.Of("tsv", new FormatOptions { Header = false }, new PlainRow(text, 1)), Is.EqualTo($"{cell}\t1\n"));

    [Test]
    public void The_byte_order_mark_and_the_heading_come_once()
    {
        var options = new FormatOptions { ByteOrderMark = true };
        Assert.That(Formatted.Of("tsv", options, new PlainRow("a", 1)), Is.EqualTo("\ufefftext\tnumber\na\t1\n"));
        Assert.That(Formatted.Of("tsv", options with { IsContinuation = true }, new PlainRow("a", 1)), Is.EqualTo("a\t1\n"));
    }

    [TestCase("a\\tb", "a\tb")]
    [TestCase("\\\\t", "\\t")]
    [TestCase("\\", "\\")]
    [TestCase("a\\", "a\\")]
    [TestCase("\\x", "\\x")]
    [TestCase("\\\\\\n", "\\\n")]
    public void A_cell_is_read_as_it_was_written_or_as_it_stands(string cell, string text) =>
        Assert.That(TsvText.Read(Encoding.UTF8.GetBytes(cell)), Is.EqualTo(text));
}
