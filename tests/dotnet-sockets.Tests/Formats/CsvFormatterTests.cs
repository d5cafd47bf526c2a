using DotNetSockets.Formats;

namespace DotNetSockets.Tests.Formats;

internal sealed class CsvFormatterTests
{
    [Test]
    public void Lines_end_in_CRLF_and_numbers_are_bare_and_null_is_empty() =>
        Assert.That(Formatted.Of("csv", new PlainRow("a", -1), new PlainRow(null, null)), Is.EqualTo("text,number\r\na,-1\r\n,\r\n"));

    [TestCase("a,b", "\"a,b\"")]
    [TestCase("a\"b", "\"a\"\"b\"")]
    [TestCase("a\nb", "\"a\nb\"")]
    [TestCase(" a", "\" a\"")]
    [TestCase("a ", "\"a \"")]
    [TestCase("", "\"\"")]
    [TestCase("a;b", "a;b")]
    [TestCase("äö", "äö")]
    public void Text_is_quoted_where_RFC_4180_asks_for_it(string text, string cell) =>
        Assert.That(Formatted.Of("csv", new PlainRow(text, 1)), Is.EqualTo($"text,number\r\n{cell},1\r\n"));

    [Test]
    public void Text_that_a_spreadsheet_would_run_is_guarded([Values("=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx")] string text)
    {
        var guarded = Formatted.Of("csv", new FormatOptions { Header = false }, new PlainRow(text, 1)).Replace("\"", "", StringComparison.Ordinal);
        Assert.That(guarded, Is.EqualTo($"'{text},1\r\n"));
    }

    [Test]
    public void Raw_CSV_is_not_guarded() =>
        Assert.That(Formatted.Of("csv", new FormatOptions { Header = false, RawCsv = true }, new PlainRow("=1+1", -1)), Is.EqualTo("=1+1,-1\r\n"));

    [Test]
    public void The_delimiter_separates_and_is_quoted_within() =>
        Assert.That(
            Formatted.Of("csv", new FormatOptions { Delimiter = ';' }, new PlainRow("a;b", 1)), Is.EqualTo("text;number\r\n\"a;b\";1\r\n"));

    [Test]
    public void The_byte_order_mark_and_the_heading_come_once()
    {
        var options = new FormatOptions { ByteOrderMark = true };
        Assert.That(Formatted.Of("csv", options, new PlainRow("a", 1)), Is.EqualTo("\ufefftext,number\r\na,1\r\n"));
        Assert.That(Formatted.Of("csv", options with { IsContinuation = true }, new PlainRow("a", 1)), Is.EqualTo("a,1\r\n"));
    }
}
