using DotNetSockets.Tests.Files;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>What is printed is what the schema says, to a validator that is not ours.</summary>
[Category(Categories.Oracle)]
internal sealed class SchemaTests : ZooTests
{
    private const string Validator = """
        import json, sys
        try:
            from jsonschema import Draft202012Validator
        except ImportError:
            print("missing"); sys.exit()
        schema, rows = (json.loads(part) for part in sys.stdin.read().split("\0"))
        Draft202012Validator.check_schema(schema)
        print("\n".join(error.message for error in Draft202012Validator(schema).iter_errors(rows)))
        """;

    private static IEnumerable<string> Commands => CommandList.All.Where(command => command.Columns.Count > 0).Select(command => command.Name);

    [Test]
    public void The_output_of_each_command_is_valid(
        [ValueSource(nameof(Commands))] string command, [Values("", "--columns all", "--columns +all", "--list-columns")] string options) =>
        AssertValid([command, .. command is "diff" or "wait" ? ToolArguments.Of(command)[1..] : [], .. Words(options)]);

    [TestCase("list -a")]
    [TestCase("list -ape")]
    [TestCase("list -a --columns state,processes")]
    [TestCase("list -a --columns -recv_q,send_q")]
    [TestCase("summary --by state,processes,local_address --sum recv_q,send_q")]
    [TestCase("summary -l --by proto --columns count")]
    public void So_it_is_with_options(string line) => AssertValid(Words(line));

    [Test]
    public void What_is_of_another_kind_is_not_valid()
    {
        var schema = Tool.Run(Network, "schema");
        Assert.That(Errors(schema, """[{"proto":"tcp"}]"""), Does.Contain("'recv_q' is a required property"));
        Assert.That(Errors(schema, Tool.Run(Network, "services", "-j")), Is.Not.Empty);
        Assert.That(
            Errors(Tool.Run(Network, "schema", "list", "--columns", "state,recv_q"), """[{"state":"LISTENING","recv_q":"1"}]"""),
            Does.Contain("'LISTENING' is not one of").And.Contain("'1' is not of type 'integer'"));
    }

    private void AssertValid(string[] arguments)
    {
        var errors = Errors(Tool.Run(Network, ["schema", .. arguments]), Network.Run(() => Verbose(arguments)));
        Assert.That(errors.Trim(), Is.Empty);
    }

    /// <summary>Warnings are allowed here: what is left out is not the schema's.</summary>
    private static string Verbose(string[] arguments) => Tests.CommandLine.AppRun.Of([.. arguments, "-j"]).Output;

    private static string Errors(string schema, string rows)
    {
        var errors = Command.RunWithInput($"{schema}\0{rows}", "python3", "-c", Validator);
        Need.That(errors.Trim() != "missing", "the validator of schemas", Programs.Remedy("python3"));
        return errors;
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
