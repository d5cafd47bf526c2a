using System.Text.RegularExpressions;
using Packaging.Tests.Support;

namespace Packaging.Tests.Documents;

/// <summary>The README, the pages in docs and the tool tell the same.</summary>
[Category(Categories.Packaging)]
internal sealed partial class ReadmeTests : IDisposable
{
    /// <summary>Flags of other programs.</summary>
    private static readonly string[] Foreign = ["--project", "--global", "--tool-path", "--unbuffered", "--prerelease"];

    private const string Repository = "https://github.com/dotnet-sockets/dotnet-sockets/";

    private static readonly IReadOnlyList<string> Pages = [Checkout.PathOf("README.md"), .. Directory.GetFiles(Checkout.PathOf("docs"), "*.md")];

    private static readonly string Text = string.Join('\n', Pages.Select(File.ReadAllText));

    private ToolPath? _tool;

    public void Dispose() => _tool?.Dispose();

    [Test]
    public void Every_flag_of_the_help_is_in_a_table()
    {
        var documented = Flag().Matches(string.Join('\n', TableRows(Text))).Select(match => match.Value).Distinct();
        var offered = Offered().Distinct().ToList();

        Assert.That(offered, Has.Count.GreaterThan(20));
        Assert.That(offered, Is.SubsetOf(documented));
    }

    [Test]
    public void Every_flag_in_the_text_is_one_of_the_help()
    {
        var written = Flag().Matches(Text).Select(match => match.Value).Except(Foreign);
        var offered = Offered();

        Assert.That(written, Is.SubsetOf(offered));
    }

    [Test]
    public void The_README_is_short() => Assert.That(new FileInfo(Checkout.PathOf("README.md")).Length, Is.LessThanOrEqualTo(12 << 10));

    [Test]
    public void Every_check_of_the_doctor_is_in_a_table()
    {
        var checks = Run("explain", "--columns", "kind,topic", "-f", "tsv", "-H")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith("check\t", StringComparison.Ordinal))
            .Select(line => line.Split('\t')[1].Trim()).ToList();

        Assert.That(checks, Is.Not.Empty);
        Assert.That(checks.Where(check => !TableRows(Text).Any(row => row.StartsWith($"| `{check}` |", StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public void Every_jq_script_is_named() =>
        Assert.That(
            Directory.GetFiles(Checkout.PathOf("samples", "jq"), "*.sh").Select(Path.GetFileName)
                .Where(name => !Text.Contains($"`{name}", StringComparison.Ordinal)),
            Is.Empty);

    [TestCaseSource(nameof(Pages))]
    public void Every_link_to_a_file_leads_somewhere(string page) => Assert.That(
        Link().Matches(File.ReadAllText(page)).Select(match => PathOf(page, match.Groups["path"].Value)).Where(path => path is not null && !Path.Exists(path)), Is.Empty);

    /// <summary>On the page of a package only whole addresses lead to the repository.</summary>
    [TestCase("README.md")]
    [TestCase("docs/library.md")]
    public void A_page_that_is_packed_has_no_relative_links(string page) => Assert.That(
        Link().Matches(File.ReadAllText(Checkout.PathOf(page))).Select(match => match.Groups["path"].Value), Has.All.StartsWith("https://"));

    /// <summary>Null for an address of somebody else's.</summary>
    private static string? PathOf(string page, string link) =>
        link.StartsWith(Repository, StringComparison.Ordinal) ? Checkout.PathOf(link[Repository.Length..].Split('/', 3)[2])
        : link.StartsWith("https://", StringComparison.Ordinal) ? null
        : Path.Combine(Path.GetDirectoryName(page)!, link);

    /// <summary>The flags in the help of every command.</summary>
    private IEnumerable<string> Offered() =>
        CommandLine().Matches(Run("--help")).SelectMany(command => Flag().Matches(Run(command.Groups["command"].Value, "--help"))).Select(match => match.Value);

    private static IEnumerable<string> TableRows(string text) => text.Split('\n').Where(line => line.StartsWith('|'));

    private string Run(params string[] arguments) =>
        (_tool ??= ToolPath.Installed(PackedFolder.Current)).Run(arguments).Succeeded().Out;

    [GeneratedRegex("(?<![-a-z])--[a-z][a-z0-9-]+")]
    private static partial Regex Flag();

    /// <summary>A line of the list of commands, which are indented by two and followed by spaces.</summary>
    [GeneratedRegex(@"(?<=^Commands:\n(?:  .*\n)*)  (?<command>[a-z]+)  ", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"\]\((?<path>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
