using DotNetSockets.Lessons;
using DotNetSockets.Verbs;

namespace DotNetSockets.Tests.Verbs;

/// <summary>Whoever is new copies an example first.</summary>
internal sealed class ExampleTests
{
    private static IEnumerable<string> Verbs => VerbList.All.Select(verb => verb.Name);

    [TestCaseSource(nameof(Verbs))]
    public void Every_verb_has_examples_and_they_run(string verb)
    {
        var examples = VerbTopic.Examples(AppRun.Of(verb, "--help").Output).ToList();
        Assert.That(examples, Is.Not.Empty);
        foreach (var example in examples)
        {
            var words = example.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.That(words[0], Is.EqualTo("dotnet-sockets"), example);
            var run = AppRun.Of(words[1..]);
            Assert.That(run.Code, words.Contains("--exit-code") ? Is.LessThanOrEqualTo(1) : Is.Zero, $"{example}: {run.Error}");
            Assert.That(run.Output, Is.Not.Empty, example);
        }
    }
}
