using DotNetSockets.Formatting;

namespace DotNetSockets.Tests.Formatting;

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
}
