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

    /// <summary>The row of the long text goes on below; the others stay as they are.</summary>
    [Test]
    public void On_a_screen_a_row_that_is_too_wide_goes_on_in_an_indented_line()
    {
        PlainRow[] rows = [new("a", 1), new("b", 2), new("c", 3), new("a-word-of-18-signs", 42)];
        Assert.That(
            Formatted.Of("table", new FormatOptions { Screen = 20 }, rows),
            Is.EqualTo("Text Number\na         1\nb         2\nc         3\na-word-of-18-signs\n      42\n"));
    }

    [Test]
    public void On_a_screen_all_rows_go_on_where_many_are_too_wide()
    {
        PlainRow[] rows = [new("a", 1), new("a-word-of-18-signs", 42)];
        Assert.That(
            Formatted.Of("table", new FormatOptions { Screen = 20 }, rows),
            Is.EqualTo("Text\n      Number\na\n           1\na-word-of-18-signs\n          42\n"));
    }

    [Test]
    public void What_fits_on_a_screen_is_as_anywhere()
    {
        PlainRow[] rows = [new("a", 1), new("longer", 1234567)];
        Assert.That(Formatted.Of("table", new FormatOptions { Screen = 14 }, rows), Is.EqualTo(Formatted.Of("table", rows)));
    }

    /// <summary>At every width no row loses or doubles a word, no space ends a line, and only a word that has no room is longer than the screen.</summary>
    [Test]
    public void On_a_screen_of_any_width_every_word_is_there_and_whole()
    {
        var random = new Random(4);
        PlainRow[] rows = [.. Enumerable.Range(0, 40).Select(_ => new PlainRow(
            string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => new string((char)('a' + random.Next(26)), random.Next(1, 15)))), random.Next()))];
        for (var screen = 1; screen < 120; screen++)
        {
            var text = Formatted.Of("table", new FormatOptions { Screen = screen, Header = false }, rows);
            Assert.That(text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(rows.SelectMany(row => $"{row.Text} {row.Number}".Split(' '))));
            var lines = text.TrimEnd('\n').Split('\n');
            Assert.That(lines, Has.None.Match("^$| $"));
            Assert.That(lines.Where(line => line.Length > screen), Has.All.Not.Contain(" "), $"{screen}");
        }
    }

    /// <summary>Messages, too: a command stays one that can be copied.</summary>
    [TestCase("a: bb cc dd ee", 8, "a: bb cc\n  dd ee")]
    [TestCase("a: 'bb cc dd' says why.", 12, "a:\n  'bb cc dd'\n  says why.")]
    [TestCase("To see them: sudo /bin/dotnet-sockets -tulpn --from x", 30, "To see them:\n  sudo /bin/dotnet-sockets \\\n    -tulpn --from x")]
    [TestCase("a: bb cc dd ee", null, "a: bb cc dd ee")]
    public void A_message_is_broken_between_words(string sentence, int? screen, string shown) =>
        Assert.That(MessageText.Fold(sentence, screen), Is.EqualTo(shown.ReplaceLineEndings()));
}
