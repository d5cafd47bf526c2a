using System.Text.Json;

namespace DotNetSockets.Tests.Formats;

internal sealed class JsonFormatterTests
{
    [Test]
    public void An_array_has_one_row_a_line() =>
        Assert.That(
            Formatted.Of("json", new PlainRow("a", 1), new PlainRow(null, null)),
            Is.EqualTo("[\n{\"text\":\"a\",\"number\":1},\n{\"text\":null,\"number\":null}\n]\n"));

    [Test]
    public void No_rows_are_an_empty_array_and_no_lines()
    {
        Assert.That(JsonDocument.Parse(Formatted.Of("json")).RootElement.GetArrayLength(), Is.Zero);
        Assert.That(Formatted.Of("ndjson"), Is.Empty);
    }

    [Test]
    public void Any_text_comes_back_as_it_was([Values("\u001b[31m=1+1\nx", "\"\\", "\u202e", "ä+<&'", "\0\u007f")] string text)
    {
        var line = Formatted.Of("ndjson", new PlainRow(text, 1));
        Assert.That(line.Count(character => character == '\n'), Is.EqualTo(1));
        Assert.That(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString(), Is.EqualTo(text));
    }
}
