using System.Text.RegularExpressions;

namespace DotNetSockets.Tests.CommandLine;

/// <summary>What docs/tasks.md says of each task is so: the help, an explanation, a completion or the answer to a wrong line leads to the command.</summary>
internal sealed partial class TaskTests
{
    private static readonly string[] Sections = File.ReadAllText(Path.Combine(Repository.Root, "docs", "tasks.md")).Split("\n## ")[1..];

    private static IEnumerable<TestCaseData> Sources => Sections.SelectMany(section => Said().Matches(section.ReplaceLineEndings(" "))
        .Select(match => new TestCaseData(match.Groups[1].Value, match.Groups[2].Value)));

    private static IEnumerable<TestCaseData> Tabs => Sections.SelectMany(section => Offered().Matches(section.ReplaceLineEndings(" "))
        .Select(match => new TestCaseData(match.Groups[1].Value, match.Groups[2].Value)));

    /// <summary>The lines themselves are run where every line of the docs is.</summary>
    [Test]
    public void There_are_seventeen_each_with_a_command_and_where_it_is_found()
    {
        Assert.That(Sections, Has.Length.EqualTo(17));
        foreach (var section in Sections)
        {
            Assert.That(section, Does.Contain("\n```\ndotnet-sockets ").And.Matches(Said().ToString()));
        }
    }

    [TestCaseSource(nameof(Sources))]
    public void The_program_says_it(string command, string text)
    {
        var run = AppRun.Of([.. command.Split(' ').Skip(1)]);
        Assert.That(run.Output + run.Error, Does.Contain(text));
    }

    [TestCaseSource(nameof(Tabs))]
    public void A_tab_offers_it(string line, string word)
    {
        var run = AppRun.Of(["completions", "next", "--", .. line.Split(' ').Skip(1)]);
        Assert.That(run.Output.Split('\n').Select(candidate => candidate.Split('\t')[0]), Does.Contain(word));
    }

    [GeneratedRegex("`(dotnet-sockets[^`]*)` says +`([^`]+)`")]
    private static partial Regex Said();

    [GeneratedRegex("A tab after +`(dotnet-sockets[^`]*)` offers `([^`]+)`")]
    private static partial Regex Offered();
}
