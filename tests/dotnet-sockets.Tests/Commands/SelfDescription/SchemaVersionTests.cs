using System.Text.Json.Nodes;
using DotNetSockets.Commands.SelfDescription;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Commands.SelfDescription;

/// <summary>
/// The version in a schema's $id is what the columns ask for since the last release: more columns are one minor version, anything else is
/// one major version. <c>released-schema.txt</c> has the columns of that release; RELEASE_SCHEMA=1 writes the file anew with a release.
/// </summary>
internal sealed class SchemaVersionTests
{
    private static readonly string Released = Path.Combine(
        Repository.Root, "tests", "dotnet-sockets.Tests", "Commands", "SelfDescription", "released-schema.txt");

    [Test]
    public void The_version_is_what_the_columns_ask_for()
    {
        if (Environment.GetEnvironmentVariable("RELEASE_SCHEMA") == "1")
        {
            File.WriteAllLines(Released, [JsonSchema.Version, .. Columns()]);
        }

        var released = File.ReadAllLines(Released);
        var asked = Asked(Version.Parse(released[0]), released[1..], Columns());
        Assert.That(JsonSchema.Version, Is.EqualTo(asked.ToString()), "JsonSchema.Version is not what the columns of now ask for.");
    }

    [TestCase("list proto string;list uid integer", "1.2")]
    [TestCase("list proto string;list uid integer;list fd integer;list inode integer", "1.3")]
    [TestCase("list proto string", "2.0")]
    [TestCase("list proto string;list uid string", "2.0")]
    [TestCase("list proto string;list uid integer seconds;list fd integer", "2.0")]
    public void A_column_more_is_minor_and_anything_else_is_major(string columns, string version) => Assert.That(
        Asked(new Version(1, 2), ["list proto string", "list uid integer"], columns.Split(';')), Is.EqualTo(Version.Parse(version)));

    [Test]
    public void The_id_of_a_schema_has_the_version()
    {
        Assert.That(JsonSchema.Version, Does.Match(@"^\d+\.\d+$"));
        Assert.That((string?)Schema("summary")["$id"], Is.EqualTo($"urn:dotnet-sockets:schema:{JsonSchema.Version}:summary"));
    }

    private static Version Asked(Version released, IReadOnlyCollection<string> then, IReadOnlyCollection<string> now) =>
        then.Except(now).Any() ? new Version(released.Major + 1, 0)
        : now.Except(then).Any() ? new Version(released.Major, released.Minor + 1)
        : released;

    /// <summary>A line for each column of each command: command, key, type and unit.</summary>
    private static List<string> Columns() =>
        [.. CommandList.All.Where(command => command.Columns.Count > 0).SelectMany(command => OfCommand(command.Name))];

    private static IEnumerable<string> OfCommand(string command) =>
        Schema(command)["$defs"]!["row"]!["properties"]!.AsObject().Select(column =>
            $"{command} {column.Key} {column.Value!["type"]![0]}{(column.Value["unit"] is { } unit ? $" {unit}" : "")}");

    private static JsonNode Schema(string command)
    {
        var run = AppRun.Of("schema", command);
        Assert.That(run.Code, Is.Zero, run.Error);
        return JsonNode.Parse(run.Output)!;
    }
}
