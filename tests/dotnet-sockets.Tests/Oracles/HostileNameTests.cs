using System.Text.Json;
using DotNetSockets.Tests.Namespaces.Zoo;

namespace DotNetSockets.Tests.Oracles;

/// <summary>Names that netstat and ss stumble over: true in JSON, harmless in the table, no formula in CSV.</summary>
[Category(Categories.Oracle)]
internal sealed class HostileNameTests
{
    private FamilyZoo _zoo = null!;

    [OneTimeSetUp]
    public void OpenZoo()
    {
        _zoo = FamilyZoo.Open();
        _zoo.AddHostileNames();
    }

    [OneTimeTearDown]
    public void CloseZoo() => _zoo?.Dispose();

    [Test]
    public void JSON_has_the_names_as_they_are()
    {
        using var document = JsonDocument.Parse(Tool.Run(_zoo.Network, "-xan", "-j", "--columns", "path"));
        var paths = document.RootElement.EnumerateArray().Select(row => row.GetProperty("path").GetString()).ToList();
        Assert.That(paths, Is.SupersetOf(new[] { "@a\0b\n\\xff\u001b[31m", _zoo.PathOf("a b\nc\n"), "@=1+1" }));
    }

    [Test]
    public void The_table_has_a_line_a_socket_and_no_control_character()
    {
        var rows = FamilyTool.Rows(_zoo.Network, "-xan");
        var table = Tool.Run(_zoo.Network, "-xan");
        Assert.That(table.Where(char.IsControl), Has.All.EqualTo('\n'));
        Assert.That(table.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2 + rows.Count));
        Assert.That(table, Does.Contain(@"@a\x00b\n\xff\x1b[31m").And.Contain(_zoo.PathOf(@"a b\nc\n")));
    }

    [Test]
    public void CSV_guards_an_abstract_name() =>
        Assert.That(Tool.Run(_zoo.Network, "-xan", "--csv", "--columns", "path").Split("\r\n"), Does.Contain("\"'@=1+1\""));

    [Test]
    public void The_reference_counts_of_such_sockets_are_found_all_the_same() =>
        Assert.That(FamilyTool.Rows(_zoo.Network, "-xan"), Has.All.Matches<FamilyRow>(row => row!.RefCount > 0));
}
