using Packaging.Tests.Support;

namespace Packaging.Tests.Install;

/// <summary>What the installed program says to filters that are none.</summary>
[Category(Categories.Packaging)]
internal sealed class MalformedFilterTests
{
    [Test]
    public void Five_hundred_malformed_filters_are_each_one_sentence_and_a_caret()
    {
        var filters = File.ReadAllLines(Checkout.PathOf("tests", "dotnet-sockets.Tests", "Filters", "Malformed.approved.txt"));
        Assert.That(filters, Has.Length.EqualTo(500));

        using var path = ToolPath.Installed(PackedFolder.Current);
        foreach (var filter in filters)
        {
            var result = path.Run(["-tan", .. filter.Split(' ')]);
            var lines = result.Error.Split('\n');
            Assert.That((result.ExitCode, result.Out, lines.Length), Is.EqualTo((2, "", 4)), $"{filter}\n{result.Error}");
            Assert.That(lines[0], Does.Match(@"^dotnet-sockets: [^\n]+\.$"), filter);
            Assert.That(lines[1], Does.StartWith("  "), filter);
            Assert.That(lines[2], Does.Match(@"^ +\^+$"), filter);
            Assert.That(result.Error, Does.Not.Match(@"(?m)^\s+at |Exception"), filter);
        }
    }
}
