using DotNetSockets.Formats;
using DotNetSockets.Output;

namespace DotNetSockets.Tests.Formats;

internal sealed class TableFormatterTests
{
    [Test]
    public void Columns_are_as_wide_as_their_widest_cell_and_numbers_stand_to_the_right() =>
        Assert.That(
            Formatted.Of("table", new FormatOptions { Title = "Title" }, new PlainRow("a", 1), new PlainRow("longer", 1234567)),
            Is.EqualTo("Title\nText    Number\na            1\nlonger 1234567\n"));

    [Test]
    public void Null_is_a_mark_and_no_heading_is_no_heading() =>
        Assert.That(Formatted.Of("table", new FormatOptions { Header = false, Title = "Title" }, new PlainRow(null, null)), Is.EqualTo("- -\n"));

    [TestCase("\u001b[31mred", "\\x1b[31mred")]
    [TestCase("a\nb\tc\rd", "a\\nb\\tc\\rd")]
    [TestCase("a\u202eb", "a\\u{202e}b")]
    [TestCase("a\u0085b\u007f", "a\\x85b\\x7f")]
    [TestCase("grün", "grün")]
    public void A_terminal_gets_no_control_characters(string text, string shown)
    {
        var line = Formatted.Of("table", new FormatOptions { Header = false }, new PlainRow(text, 1));
        Assert.That(line, Is.EqualTo($"{shown} 1\n"));
    }

    /// <summary>Each takes three cells of a terminal, and so the number behind it stands in the fifth.</summary>
    [TestCase("日a")]
    [TestCase("é\u0301xy")]
    [TestCase("🦊a")]
    [TestCase("ｆ.")]
    [TestCase("한x")]
    [TestCase("กิ่ab")]
    public void Columns_stand_under_each_other_in_a_terminal(string text) =>
        Assert.That(
            Formatted.Of("table", new FormatOptions { Header = false }, new PlainRow(text, 1), new PlainRow("abc", 2), new PlainRow("abcd", 3)),
            Is.EqualTo($"{text}  1\nabc  2\nabcd 3\n"));

    [TestCase("\u0301a", "\\u{301}a")]
    [TestCase("\u200b\u0301", "\\u{200b}\\u{301}")]
    [TestCase("👩\u200d💻", "👩\\u{200d}💻")]
    public void What_would_join_or_vanish_is_escaped(string text, string shown) =>
        Assert.That(Formatted.Of("table", new FormatOptions { Header = false }, new PlainRow(text, 1)), Is.EqualTo($"{shown} 1\n"));

    [Test]
    public void Prose_is_broken_by_the_cells_it_takes()
    {
        using var stream = new MemoryStream();
        var output = new RowWriter(stream);
        new ProseWriter(output).Paragraph(2, "", string.Concat(Enumerable.Repeat("日本語 ", 40)));
        output.Flush();
        var lines = System.Text.Encoding.UTF8.GetString(stream.ToArray()).TrimEnd().Split('\n');
        Assert.That(lines.Select(TerminalText.Width), Is.All.LessThanOrEqualTo(80));
        Assert.That(lines[..^1].Select(TerminalText.Width), Is.All.GreaterThan(72));
    }
}
