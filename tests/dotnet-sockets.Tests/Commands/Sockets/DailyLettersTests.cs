using System.Reflection;
using CommandLine;
using DotNetSockets.CommandLine;
using DotNetSockets.Commands.Sockets;

namespace DotNetSockets.Tests.Commands.Sockets;

internal sealed class DailyLettersTests
{
    /// <summary>The letters of flags; -h and -V print, and are CommandLineParser's.</summary>
    private static IEnumerable<string> Letters => typeof(ListOptions).GetProperties()
        .Where(property => property.PropertyType == typeof(bool))
        .Select(property => property.GetCustomAttribute<OptionAttribute>()?.ShortName ?? "")
        .Where(letter => letter is { Length: 1 } and not ("h" or "V"));

    [TestCaseSource(nameof(Letters))]
    public void Each_letter_sets_what_its_attribute_says(string letter) => AssertSame([$"-{letter}"]);

    [Test]
    public void Random_clusters_set_what_their_attributes_say()
    {
        var letters = string.Concat(Letters) + "46";
        var random = new Random(20261126);
        for (var i = 0; i < 300; i++)
        {
            AssertSame([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => "-" + new string(random.GetItems<char>(letters, random.Next(1, 6))))]);
        }
    }

    [TestCase("-tulpan")]
    [TestCase("-at -4 -6n")]
    [TestCase("-t4a")]
    [TestCase("-tanf ndjson")]
    [TestCase("-tanfndjson -H")]
    [TestCase("-t -a -f json -W")]
    [TestCase("--csv -tux -eoj")]
    [TestCase("--inet -a")]
    [TestCase("")]
    [TestCase("-tan state established and dport = :443")]
    [TestCase("state established -tan -f csv sport = 22 -W")]
    [TestCase("src ! = [::1]:a=b")]
    public void They_together_give_what_the_list_reads(string line) => AssertSame(Words(line));

    [TestCase("-tan -f")]
    [TestCase("-tan -f -n")]
    [TestCase("-tanz")]
    [TestCase("-tanr")]
    [TestCase("-tan --sort state")]
    [TestCase("-tan sport -- = 22")]
    [TestCase("-tan sport = -1z")]
    [TestCase("-tan -")]
    [TestCase("-tan -- x")]
    [TestCase("-A inet")]
    [TestCase("-th")]
    public void A_line_with_anything_else_is_left_to_the_list(string line) => Assert.That(DailyLetters.TryRead(Words(line)), Is.Null);

    [Test]
    public void An_empty_word_is_the_lists_to_judge() => Assert.That(DailyLetters.TryRead(["-tan", "", "sport"]), Is.Null);

    [Test]
    public void An_empty_format_is_the_lists_to_judge() => AssertSame(["-tan", "-f", ""]);

    private static void AssertSame(string[] args)
    {
        var usual = DailyLetters.TryRead(args);
        var all = CommandLineReader.Read<ListOptions>(args);
        Assert.That(usual, Is.Not.Null);
        foreach (var property in typeof(ListOptions).GetProperties())
        {
            Assert.That(property.GetValue(usual), Is.EqualTo(property.GetValue(all)), property.Name);
        }
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
