using System.Text;
using DotNetSockets.Filters;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Filters;

/// <summary>The language describes itself, in one place, and is told of wherever a user looks.</summary>
internal sealed class FilterGuideTests
{
    private const string Begin = "`explain filters` prints the same. -->\n";
    private const string End = "<!-- end of the tables -->";

    private static readonly string PathOfPage = Path.Combine(Repository.Root, "docs", "filters.md");

    private static IEnumerable<FilterWord> Others => FilterGuide.Sets.Concat(FilterGuide.Operators).Concat(FilterGuide.Connectives);

    private static IEnumerable<string> Words => FilterGuide.Tests.Select(test => test.Name).Concat(Others.SelectMany(word => word.Spellings));

    [TestCase("--help")]
    [TestCase("list --help")]
    public void The_help_has_six_lines_of_it_with_every_test_and_operator(string line)
    {
        var help = AppRun.Of(line.Split(' ')).Output.Split('\n');
        var first = Array.FindIndex(help, text => text.StartsWith("Filters (", StringComparison.Ordinal)) + 1;
        var lines = help.Skip(first).TakeWhile(text => text.Length > 0).ToList();
        Assert.That((first > 0, lines.Count), Is.EqualTo((true, 6)));
        var words = string.Join(' ', lines).Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        Assert.That(words, Is.SupersetOf(FilterGuide.Tests.Where(test => test.OperatorIsOptional).Select(test => test.Name)));
        Assert.That(words, Is.SupersetOf(new[] { "=", "!=", "<", "<=", ">", ">=", "~", "!~", "in", "and", "or", "not" }));
    }

    [TestCaseSource(nameof(Words))]
    public void Every_word_is_explained_and_its_examples_run(string word)
    {
        var run = AppRun.Of("explain", word);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Contain(" (filter)\n"));
        foreach (var command in run.Output.Split('\n').Where(line => line.Contains("dotnet-sockets -tan", StringComparison.Ordinal)))
        {
            var words = Command.Run("sh", "-c", command[command.IndexOf("-tan", StringComparison.Ordinal)..].Insert(0, "printf '%s\\0' ")).Split('\0')[..^1];
            Assert.That(AppRun.Of(words) is { Code: 0 }, command);
        }
    }

    [Test]
    public void Explain_filters_and_the_manual_page_tell_of_every_word()
    {
        var manual = AppRun.Of("man").Output;
        var explained = AppRun.Of("explain", "filters").Output;
        Assert.That(AppRun.Of("explain", "filter").Output, Is.EqualTo(explained));
        var rows = AppRun.Of("explain", "filters", "-f", "template", "--template", "{subject}: {text}").Output.Split('\n');
        Assert.That(manual, Does.Contain(".SH FILTERS\n"));
        foreach (var test in FilterGuide.Tests)
        {
            Assert.That(rows, Does.Contain($"{test.Name}: {test.Meaning}"));
            Assert.That(manual, Does.Contain($"\\fB{test.Example.Replace("~", "\\(ti", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal)}\\fR\n"));
        }

        foreach (var word in Others)
        {
            Assert.That(rows, Does.Contain($"{string.Join(' ', word.Spellings)}: {word.Meaning}"));
        }
    }

    [Test]
    public void Every_example_of_a_test_is_a_filter()
    {
        foreach (var test in FilterGuide.Tests)
        {
            Assert.That(() => Parsed.Of(test.Example), Throws.Nothing, test.Example);
            Assert.That(test.Example, Does.StartWith(test.Name));
        }
    }

    [Test]
    public void The_tables_of_the_page_are_made_of_the_words()
    {
        var page = File.ReadAllText(PathOfPage);
        var made = page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + Tables() + page[page.IndexOf(End, StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            File.WriteAllText(PathOfPage, made);
        }

        Assert.That(File.ReadAllText(PathOfPage), Is.EqualTo(made), "UPDATE_APPROVED=1 dotnet test writes the tables anew");
    }

    private static string Tables()
    {
        var text = new StringBuilder("\n| test | what matches |\n|---|---|\n");
        foreach (var test in FilterGuide.Tests)
        {
            text.Append($"| `{test.Name}`, as `{test.Example}` | {Cell(test.Meaning)} |\n");
        }

        text.Append("| a column of `--list-columns`, as `pid = 5` or `recv_q > send_q` | The column has the value, or compares so with the other column. |\n");
        foreach (var (title, words) in new[] { ("set of states", FilterGuide.Sets), ("operator", FilterGuide.Operators), ("between tests", FilterGuide.Connectives) })
        {
            text.Append($"\n| {title} | what it means |\n|---|---|\n");
            foreach (var word in words)
            {
                text.Append($"| {string.Join(' ', word.Spellings.Select(spelling => $"`{Cell(spelling)}`"))} | {Cell(word.Meaning)} |\n");
            }
        }

        return text.Append('\n').ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
