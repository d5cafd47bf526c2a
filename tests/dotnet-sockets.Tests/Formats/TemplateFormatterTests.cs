using DotNetSockets.Errors;
using DotNetSockets.Formats;

namespace DotNetSockets.Tests.Formats;

internal sealed class TemplateFormatterTests
{
    [TestCase("{text}:{number}", "a:1\n:\n")]
    [TestCase("{number}{number} {TEXT}", "11 a\n \n")]
    [TestCase("{{{text}}}", "{a}\n{}\n")]
    [TestCase(@"{text}\t\\\x41\101\0", "a\t\\AA\0\t\\AA\0")]
    [TestCase(@"{text}\n", "a\n\n")]
    [TestCase(@"{text};\cthe rest {is", "a;;")]
    [TestCase("ä€😀", "ä€😀\nä€😀\n")]
    public void Rows_are_what_the_template_says(string template, string output) =>
        Assert.That(Of(template, new PlainRow("a", 1), new PlainRow(null, null)), Is.EqualTo(output));

    [Test]
    public void A_row_stays_one_line_whatever_its_text() =>
        Assert.That(Of("{text}", new PlainRow("a\n\u001b[31mb", 1)), Is.EqualTo("a\\n\\x1b[31mb\n"));

    [TestCase("{text", "The template '{text' has a '{' without a '}'; '{{' prints a brace.")]
    [TestCase("text}", "The template 'text}' has a '}' without a '{'; '}}' prints a brace.")]
    [TestCase(@"\q", @"The template '\q' has an unknown escape '\q'; it can be \\ \n \t \r \a \b \e \f \v \0 \xHH \NNN \c.")]
    [TestCase(@"\x", @"The template '\x' has an unknown escape '\x'; it can be \\ \n \t \r \a \b \e \f \v \0 \xHH \NNN \c.")]
    [TestCase(@"a\", @"The template 'a\' has an unknown escape '\ '; it can be \\ \n \t \r \a \b \e \f \v \0 \xHH \NNN \c.")]
    public void What_is_no_template_is_said(string template, string sentence) =>
        Assert.That(() => RowTemplate.Parse(template), Throws.TypeOf<UsageException>().With.Message.EqualTo(sentence));

    [Test]
    public void Random_templates_are_read_or_refused()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var template = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => "{}\\x0123cqn\ud83d\ude00ä"[random.Next(14)]));
            Assert.That(() => IsTemplate(template), Throws.Nothing, template);
        }
    }

    private static bool IsTemplate(string text)
    {
        try
        {
            return RowTemplate.Parse(text).Parts.Count >= 0;
        }
        catch (UsageException)
        {
            return false;
        }
    }

    private static string Of(string template, params PlainRow[] rows) =>
        Formatted.Of("template", new FormatOptions { Template = RowTemplate.Parse(template) }, rows);
}
