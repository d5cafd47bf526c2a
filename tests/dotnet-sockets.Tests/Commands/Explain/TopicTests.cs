using System.Text.Json;
using DotNetSockets.Commands.Doctor.Checks;
using DotNetSockets.Commands.Explain;
using DotNetSockets.Sockets;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Commands.Explain;

/// <summary>
/// Nothing is without its explanation; what is new in the lists of commands, columns and checks is asked for here by itself.
/// </summary>
internal sealed class TopicTests
{
    private static IEnumerable<string> Commands => CommandList.All.Select(command => command.Name);

    private static IEnumerable<string> Columns => CommandList.All.SelectMany(command => command.Columns).Select(column => column.Key).Distinct();

    private static IEnumerable<string> Checks => CheckList.All.Select(check => check.Name);

    private static IEnumerable<string> States => StateTopics.All.Select(topic => topic.Name);

    [TestCaseSource(nameof(Commands))]
    public void Every_command_is_explained(string command) => Assert.That(Rows(command), Has.Some.Matches(Meaning(command, "command")));

    [TestCaseSource(nameof(Columns))]
    public void Every_column_is_explained(string column) => Assert.That(Rows(column), Has.Some.Matches(Meaning(column, "column")));

    [TestCaseSource(nameof(Checks))]
    public void Every_check_is_explained(string check) => Assert.That(Rows(check), Has.Some.Matches(Meaning(check, "check")));

    [TestCaseSource(nameof(States))]
    public void Every_state_is_explained_with_who_acts_what_is_normal_and_its_neighbours(string state)
    {
        var rows = Rows(state);
        Assert.That(rows, Has.Some.Matches(Meaning(state, "state")));
        Assert.That(
            rows.Select(row => row.GetProperty("aspect").GetString()),
            Is.SupersetOf(new[] { "acts", "normal", "trouble", "before", "after", "here", "command" }));
    }

    private static IEnumerable<string> Protocols => SocketWords.Protos;

    [TestCaseSource(nameof(Protocols))]
    public void Every_protocol_is_explained(string protocol) => Assert.That(AppRun.Of("explain", protocol).Output, Does.Contain(" (protocol)\n").And.Contain("  Try "));

    /// <summary>An index for people: every kind has a heading, no label runs into its text, and it stays within some screens.</summary>
    [Test]
    public void The_index_is_readable()
    {
        var lines = AppRun.Of("explain").Output.Split('\n');
        Assert.That(lines, Has.Length.LessThan(150).And.All.Length.LessThanOrEqualTo(80));
        Assert.That(lines.Where(line => line.Length > 0 && line[0] != ' '), Is.EqualTo(new[]
        {
            "Overviews", "States of TCP", "Protocols", "Commands", "Checks of the doctor", "Words of filters",
            "Columns, of each command (--list-columns lists them all)", "Ports, sockets and processes of this host",
        }));
        foreach (var name in Checks.Concat(States).Concat(Commands))
        {
            Assert.That(lines, Has.Some.StartsWith($"  {name}  "), "two blanks before the text");
        }
    }

    [Test]
    public void That_a_listener_can_be_reached_is_not_out_of_the_normal()
    {
        string Of(string aspect) => Rows("LISTEN").Single(row => row.GetProperty("aspect").GetString() == aspect).GetProperty("text").GetString()!;
        Assert.That(Of("normal"), Does.Contain("other hosts can reach it"));
        Assert.That(Of("trouble"), Does.Not.Contain("other hosts"));
    }

    /// <summary>The list has hundreds of columns, and who asks what the command is for has no use for all.</summary>
    [TestCaseSource(nameof(Commands))]
    public void A_command_is_explained_on_one_screen(string command) =>
        Assert.That(AppRun.Of("explain", command).Output.Split("\n\n")[0].Split('\n'), Has.Length.LessThanOrEqualTo(24));

    [Test]
    public void Port_0_is_no_port() => Assert.That(AppRun.Of("explain", "0").Output, Does.Contain("No socket has this port").And.Not.Contain("Listens"));

    /// <summary>Linux gives no process such a number, and no port has it.</summary>
    [Test]
    public void A_number_that_is_no_ports_is_a_processs() =>
        Assert.That(AppRun.Of("explain", "99999999").Output, Does.Contain("No process with this number holds a TCP or UDP socket"));

    [TestCase("estab", "ESTABLISHED")]
    [TestCase("TIME-WAIT", "TIME_WAIT")]
    [TestCase("finwait1", "FIN_WAIT1")]
    [TestCase("FIN-WAIT-2", "FIN_WAIT2")]
    [TestCase("syn-received", "SYN_RECV")]
    [TestCase("closed", "CLOSE")]
    [TestCase("listening", "LISTEN")]
    [TestCase("Recv-Q", "recv_q")]
    public void A_topic_has_the_names_that_are_in_use(string word, string topic) =>
        Assert.That(Rows(word)[0].GetProperty("topic").GetString(), Is.EqualTo(topic));

    [Test]
    public void The_readings_are_those_of_columns_that_there_are() =>
        Assert.That(ColumnReadings.All.Keys, Is.SubsetOf(CommandList.All[0].Columns.Select(column => column.Key)));

    [Test]
    public void Without_a_topic_all_are_listed()
    {
        var topics = Rows().Select(row => row.GetProperty("topic").GetString());
        Assert.That(topics, Is.SupersetOf(States.Concat(Columns).Concat(Commands).Concat(Checks).Append("states")));
    }

    [TestCase("TIME_WIAT", "TIME_WAIT")]
    [TestCase("recv_p", "recv_q")]
    [TestCase("htps", "https")]
    [TestCase("lisst", "list")]
    public void What_is_not_there_is_a_wrong_command_line_and_the_nearest_is_named(string word, string nearest)
    {
        var run = AppRun.Of("explain", "LISTEN", word);
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain($"'{word}'; did you mean '{nearest}'?"));
    }

    [Test]
    public void Text_for_people_fits_a_terminal_but_for_commands()
    {
        var lines = AppRun.Of(["explain", .. States, "states", "recv_q", "send_q", "list", "443", "127.0.0.1:1"]).Output.Split('\n');
        Assert.That(lines.Where(line => line.Length > 80 && !line.Contains("dotnet-sockets", StringComparison.Ordinal)), Is.Empty);
    }

    private static Predicate<JsonElement> Meaning(string topic, string kind) => row =>
        row.GetProperty("topic").GetString() == topic && row.GetProperty("kind").GetString() == kind
        && row.GetProperty("aspect").GetString() == "meaning" && row.GetProperty("text").GetString()!.Length > 5;

    private static List<JsonElement> Rows(params string[] words)
    {
        var run = AppRun.Of(["explain", .. words, "-j"]);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        return [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
    }
}
