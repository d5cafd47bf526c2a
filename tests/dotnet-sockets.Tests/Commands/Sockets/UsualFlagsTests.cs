using System.Reflection;
using CommandLine;
using DotNetSockets.CommandLine;
using DotNetSockets.Commands.Sockets;

namespace DotNetSockets.Tests.Commands.Sockets;

internal sealed class UsualFlagsTests
{
    private static IEnumerable<PropertyInfo> Flags => typeof(UsualFlags).GetProperties();

    [TestCaseSource(nameof(Flags))]
    public void Each_is_an_option_of_the_list(PropertyInfo flag)
    {
        ArgumentNullException.ThrowIfNull(flag);
        var ours = flag.GetCustomAttribute<OptionAttribute>()!;
        var theirs = typeof(ListOptions).GetProperty(flag.Name)!.GetCustomAttribute<OptionAttribute>()!;
        Assert.That((ours.ShortName, ours.LongName), Is.EqualTo((theirs.ShortName, theirs.LongName)));
    }

    [TestCaseSource(nameof(Flags))]
    public void Each_alone_gives_what_the_list_reads(PropertyInfo flag)
    {
        ArgumentNullException.ThrowIfNull(flag);
        var option = flag.GetCustomAttribute<OptionAttribute>()!;
        var word = option.ShortName.Length > 0 ? $"-{option.ShortName}" : $"--{option.LongName}";
        AssertSame(flag.PropertyType == typeof(bool) ? [word] : [word, "csv"]);
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
    [TestCase("-tanm")]
    [TestCase("-tan --sort state")]
    [TestCase("-tan sport -- = 22")]
    [TestCase("-tan sport = -1z")]
    [TestCase("-tan -")]
    [TestCase("-tan -- x")]
    [TestCase("-A inet")]
    [TestCase("-th")]
    public void A_line_with_anything_else_is_left_to_the_list(string line) => Assert.That(UsualFlags.TryRead(Words(line)), Is.Null);

    [Test]
    public void An_empty_word_is_the_lists_to_judge() => Assert.That(UsualFlags.TryRead(["-tan", "", "sport"]), Is.Null);

    [Test]
    public void An_empty_format_is_the_lists_to_judge() => AssertSame(["-tan", "-f", ""]);

    private static void AssertSame(string[] args)
    {
        var usual = UsualFlags.TryRead(args);
        var all = CommandLineReader.Read<ListOptions>(args);
        Assert.That(usual, Is.Not.Null);
        foreach (var property in typeof(ListOptions).GetProperties())
        {
            Assert.That(property.GetValue(usual), Is.EqualTo(property.GetValue(all)), property.Name);
        }
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
