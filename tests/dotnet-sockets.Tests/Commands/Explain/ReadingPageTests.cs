using System.Text.RegularExpressions;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Commands.Explain;

/// <summary>The page for whoever reads the table for the first time draws the states as explain does.</summary>
internal sealed partial class ReadingPageTests
{
    [Test]
    public void The_pages_diagram_is_that_of_explain()
    {
        var drawn = Counts().Replace(AppRun.Of("explain", "states").Output, "|             |").Split('\n').Where(line => line.Contains("  ", StringComparison.Ordinal));
        var page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "reading-the-table.md"));
        Assert.That(drawn.SkipWhile(line => !line.Contains("+----", StringComparison.Ordinal)).Except(page), Is.Empty);
    }

    [GeneratedRegex(@"\|[ 0-9]{13}\|")]
    private static partial Regex Counts();
}
