using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

[Category(Categories.Oracle)]
internal sealed class JqOracleTests : ZooTests
{
    [Test]
    public void The_recipe_for_listening_ports_gives_netstats_listening_ports()
    {
        var json = Tool.Run(Network, "-tan", "-j");
        var ports = Lines(Command.RunWithInput(json, "jq", "-r", ".[] | select(.state==\"LISTEN\") | .local_port"));
        Assert.That(ports, Is.Not.Empty);
        Assert.That(ports, Is.EquivalentTo(Netstat.Rows(Network, "-tln").Select(row => $"{row.LocalPort}")));
    }

    [Test]
    public void Each_line_of_ndjson_is_one_object_to_jq()
    {
        var lines = Lines(Tool.Run(Network, "-an", "-f", "ndjson"));
        var types = Lines(Command.RunWithInput(string.Join('\n', lines), "jq", "-R", "-r", "fromjson | type"));
        Assert.That(types, Has.Length.EqualTo(lines.Length).And.All.EqualTo("object"));
    }

    [Test]
    public void Queues_and_ports_are_numbers_or_null_to_jq()
    {
        const string Types = ".[] | [.recv_q, .send_q, .local_port, .foreign_port] | .[] | type";
        var types = Lines(Command.RunWithInput(Tool.Run(Network, "-an", "-j"), "jq", "-r", Types));
        Assert.That(types.Distinct(), Is.EquivalentTo(["number", "null"]));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
