using System.Text.RegularExpressions;
using DotNetSockets.Commands.Explain;

namespace DotNetSockets.Tests.CommandLine;

/// <summary>Whoever is new copies an example first.</summary>
internal sealed partial class ExampleTests
{
    private static IEnumerable<string> Commands => CommandList.All.Select(command => command.Name);

    /// <summary>Stands for those that the examples name.</summary>
    private readonly string _recording = Path.GetTempFileName();

    [OneTimeSetUp]
    public void Record() => File.WriteAllText(_recording, AppRun.Of("-tulpe", "-j").Output);

    [OneTimeTearDown]
    public void Close() => File.Delete(_recording);

    [TestCaseSource(nameof(Commands))]
    public void Every_command_has_examples_and_they_run(string command)
    {
        var examples = CommandTopic.Examples(AppRun.Of(command, "--help").Output).ToList();
        Assert.That(examples, Is.Not.Empty);
        foreach (var example in examples)
        {
            var words = Ours().Match(example).Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.That(words, Is.Not.Empty, example);
            if (command == "wait")
            {
                // What it waits for may not be so here.
                Assert.That(AppRun.Of([.. words[1..].Select(word => word.Trim('\'')), "--timeout", "0"]).Code, Is.LessThanOrEqualTo(1), example);
                continue;
            }

            var run = AppRun.Of(Array.ConvertAll(words[1..], word => word.EndsWith(".json", StringComparison.Ordinal) ? _recording : word));
            Assert.That(run.Code, words.Contains("--exit-code") ? Is.LessThanOrEqualTo(1) : Is.Zero, $"{example}: {run.Error}");
            Assert.That(run.Output, Is.Not.Empty, example);
        }
    }

    /// <summary>What the shell does with the output is the shell's.</summary>
    [GeneratedRegex("dotnet-sockets [^|)>]*")]
    private static partial Regex Ours();
}
