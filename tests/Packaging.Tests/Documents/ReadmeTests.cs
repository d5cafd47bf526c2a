using System.Text.RegularExpressions;
using Packaging.Tests.Support;

namespace Packaging.Tests.Documents;

/// <summary>The README and the tool tell the same.</summary>
[Category(Categories.Packaging)]
internal sealed partial class ReadmeTests : IDisposable
{
    /// <summary>Flags of other programs in the README.</summary>
    private static readonly string[] Foreign = ["--project", "--global", "--tool-path", "--unbuffered"];

    private static readonly string Text = File.ReadAllText(Checkout.PathOf("README.md"));

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

    [TestCase("Columns", "list")]
    [TestCase("routes", "routes")]
    [TestCase("interfaces", "interfaces")]
    [TestCase("statistics", "statistics")]
    [TestCase("groups", "groups")]
    public void A_table_of_columns_has_the_columns_of_the_tool_in_their_order_and_with_their_types(string heading, string command)
    {
        var section = Text.Split($"\n### {heading}\n", 2)[1].Split("\n### ", 2)[0];
        var documented = TableRows(section).Select(row => ColumnRow().Match(row)).Where(match => match.Success)
            .Select(match => $"{match.Groups["key"]}\t{match.Groups["type"]}");
        var offered = Run(command, "--list-columns", "-f", "tsv", "-H")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => string.Join('\t', line.Split('\t').Take(2)));

        Assert.That(documented, Is.EqualTo(offered));
    }

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

    [Test]
    public void Every_link_to_a_file_leads_somewhere() =>
        Assert.That(
            Link().Matches(Text).Select(match => match.Groups["path"].Value).Where(path => !Path.Exists(Checkout.PathOf(path))), Is.Empty);

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

    [GeneratedRegex(@"^\| `(?<key>\w+)` \| (?<type>text|integer|number|boolean|array) \|")]
    private static partial Regex ColumnRow();

    [GeneratedRegex(@"\]\((?<path>[^)#:]+)\)")]
    private static partial Regex Link();
}
