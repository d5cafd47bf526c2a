using DotNetSockets.Errors;
using DotNetSockets.Output;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Filters;

internal sealed class FilterErrorTests
{
    private const string Tests = "a test such as state LISTEN, port 443, host 10/8 or 'process = nginx'; 'dotnet-sockets explain filters' lists all tests";

    [TestCase("dport =", "       ^", "A value is missing for 'dport'; expected a port, a range of ports or a service's name.")]
    [TestCase("dport = x1", "        ^^", "'x1' is not a port or a known service; expected a number from 0 to 65535, a range such as 8000-8099 or a service's name such as https.")]
    [TestCase("dport = 70000", "        ^^^^^", "'70000' is not a port or a known service; expected a number from 0 to 65535, a range such as 8000-8099 or a service's name such as https.")]
    [TestCase("dport 9-5", "      ^^^", "The range 9-5 is empty; expected the lower port first.")]
    [TestCase("dport < 5-9", "        ^^^", "A range has no order; expected one port, or = before the range.")]
    [TestCase("dport odd", "      ^^^", "'odd' is 100/tcp and 200/udp; expected one of these numbers, or a flag for one protocol.")]
    [TestCase("dprot = 5", "^^^^^", "Unknown test, column or command 'dprot'; did you mean 'dport'? Expected " + Tests + ".")]
    [TestCase("sport 5 and", "           ^", "A test is missing at the end; expected " + Tests + ".")]
    [TestCase("sport 5 or )", "           ^", "A test is missing before ')'; expected " + Tests + ".")]
    [TestCase("( sport 5", "^", "This parenthesis is not closed; expected ')', 'and', 'or' or another test.")]
    [TestCase("sport 5 )", "        ^", "')' is one too many; expected the end, 'and', 'or' or another test.")]
    [TestCase("state foo", "      ^^^", "Unknown state 'foo'; expected a state such as LISTEN, established or time-wait, or all, connected, synchronized, bucket, big.")]
    [TestCase("state < listen", "      ^", "'state' cannot be compared with '<'; expected =, != or in (LIST).")]
    [TestCase("dport ~ 5", "      ^", "'dport' cannot be compared with '~'; expected =, !=, <, <=, >, >= or in (LIST).")]
    [TestCase("pid", "   ^", null)]
    [TestCase("inode 5", "      ^", "An operator is missing after 'inode', as in 'inode = 5'; expected =, !=, <, <=, >, >=, ~, !~ or in (LIST).")]
    [TestCase("full", "    ^", "An operator is missing after 'full', as in 'full = true'; expected =, !=, <, <=, >, >=, ~, !~ or in (LIST).")]
    [TestCase("full and pid = 5", "     ^^^", "An operator is missing after 'full', as in 'full = true'; expected =, !=, <, <=, >, >=, ~, !~ or in (LIST).")]
    [TestCase("(process) or pid = 5", "        ^", "An operator is missing after 'process', as in 'process != null'; expected =, !=, <, <=, >, >=, ~, !~ or in (LIST).")]
    [TestCase("process nginx", "        ^^^^^", "An operator is missing after 'process', as in 'process = nginx'; expected =, !=, <, <=, >, >=, ~, !~ or in (LIST).")]
    [TestCase("inode = abc", "        ^^^", "'abc' cannot be compared with 'inode'; expected a whole number, a range such as 1-9, another column, or null.")]
    [TestCase("inode < null", "        ^^^^", "null has no order; expected = or != before it.")]
    [TestCase("dst = 10.0.0.300", "      ^^^^^^^^^^", null)]
    [TestCase("dst [::1]/64", "    ^^^^^^^^", null)]
    [TestCase("dst ::1/129", "    ^^^^^^^", null)]
    [TestCase("fwmark = x", "         ^", null)]
    [TestCase("dev = -1", "      ^^", "'-1' is not an interface; expected a name as eth0, or an interface's number.")]
    [TestCase("dev = 4294967296", "      ^^^^^^^^^^", "'4294967296' is not an interface; expected a name as eth0, or an interface's number.")]
    [TestCase("cgroup = ''", "         ^^", "An empty text is not a cgroup; the root is '/'.")]
    [TestCase("cgroup = /no/such", "         ^^^^^^^^", null)]
    [TestCase("dport in 5", "         ^", null)]
    [TestCase("dport in (5", "           ^", "The list is not closed; expected ',' or ')'.")]
    [TestCase("dport in (5 6)", "            ^", "The list is not closed; expected ',' or ')'.")]
    [TestCase("proto ~ a**", "          ^", null)]
    [TestCase("proto ~ (?=a)", "        ^^^^^", "Look-arounds, back references and too large patterns are not supported, because their time has no limit.")]
    [TestCase("autobound = 1", "          ^", null)]
    public void An_error_points_at_the_word_and_says_what_could_stand_there(string line, string caret, string? sentence)
    {
        var message = MessageOf(() => Parsed.Of(line)).Split(Environment.NewLine);
        Assert.That(message, Has.Length.EqualTo(3));
        Assert.That(message[1..], Is.EqualTo(new[] { "  " + line, "  " + caret }));
        Assert.That(message[0], sentence is null ? Does.Match("(expected|supported|regular)") : Is.EqualTo(sentence));
    }

    [Test]
    public void A_long_filter_is_shown_around_the_word()
    {
        var line = string.Concat(Enumerable.Repeat("sport 5 or ", 100)) + "foo or " + string.Concat(Enumerable.Repeat("sport 5 or ", 100)) + "sport 5";
        var message = MessageOf(() => Parsed.Of(line)).Split(Environment.NewLine);
        Assert.That(message[1], Does.StartWith("  …").And.EndsWith("…").And.Length.LessThan(110));
        Assert.That(message[1].Substring(message[2].IndexOf('^', StringComparison.Ordinal), 3), Is.EqualTo("foo"));
    }

    [Test]
    public void Control_characters_do_not_reach_the_terminal() =>
        Assert.That(MessageOf(() => Parsed.OfWords(["dport", "=", "\e[31m"])), Does.Not.Contain("\e"));

    [Test]
    public void The_caret_is_under_the_word_though_what_stands_before_it_is_escaped()
    {
        var lines = MessageOf(() => Parsed.OfWords(["process", "=", "\e\u202e", "foo"])).Split(Environment.NewLine);
        Assert.That(lines[1..], Is.EqualTo(new[] { @"  process = \x1b\u{202e} foo", new string(' ', 25) + "^^^" }));
    }

    [TestCase(100_000, "(")]
    [TestCase(100_000, "not")]
    [TestCase(100_000, "! (")]
    [TestCase(20_000, "sport 5 or (")]
    public void A_filter_as_deep_as_can_be_is_a_sentence(int depth, string word) =>
        Assert.That(() => Parsed.Of(string.Join(' ', Enumerable.Repeat(word, depth))), Throws.TypeOf<UsageException>());

    [Test]
    public void A_filter_as_long_as_can_be_is_one()
    {
        var filter = Parsed.Of(string.Join(" or ", Enumerable.Range(1, 20_000).Select(port => $"sport {port} dport {port}")));
        Assert.That(filter.Pushed, Is.Not.Null);
        Assert.That(filter.Rest, Is.Null);
    }

    /// <summary>The approved ones are what the packed program is asked, and timed with.</summary>
    [Test]
    public void Five_hundred_malformed_filters_are_each_one_sentence_and_a_caret()
    {
        var malformed = new MalformedFilters(seed: 500).Take(500);
        Assert.That(malformed, Has.Count.EqualTo(500).And.Unique);
        Approved.Text("Filters/Malformed", string.Join("\n", malformed) + "\n");
        foreach (var line in malformed)
        {
            var run = AppRun.Of(["-tan", .. line.Split(' ')]);
            var lines = run.Error.TrimEnd().Split(Environment.NewLine);
            Assert.That((run.Code, run.Output, lines.Length), Is.EqualTo((2, "", 3)), $"{line}: {run.Error}");
            Assert.That(lines[0], Does.Match(@"^dotnet-sockets: [^\n]+\.$"), line);
            Assert.That(lines[2], Does.Match(@"^ +\^+$"), line);
        }
    }

    /// <summary>To ss, too; an interface that is gone has its number left.</summary>
    [Platform("Linux")]
    [TestCase("dev no-such", 2)]
    [TestCase("dev in (lo, no-such)", 2)]
    [TestCase("interface = no-such", 2)]
    [TestCase("src fe80::1%no-such", 2)]
    [TestCase("not ( sport 5 and dev != no-such )", 2)]
    [TestCase("dev lo", 0)]
    [TestCase("dev 4242", 0)]
    [TestCase("dev if4242", 0)]
    [TestCase("interface ~ no-such", 0)]
    public void An_interface_that_is_not_there_is_a_slip(string filter, int code)
    {
        var run = AppRun.Of("-tan", filter);
        Assert.That(run.Code, Is.EqualTo(code), run.Error);
        Assert.That(run.Error, code == 2 ? Does.Contain("There is no interface 'no-such'; it can be lo").And.EndsWith("^\n") : Is.Empty);
    }

    /// <summary>As it is printed, without the program's name.</summary>
    private static string MessageOf(Action parse)
    {
        var wrong = Assert.Throws<UsageException>(() => parse())!;
        using var error = new StringWriter();
        new Terminal(Stream.Null, () => error) { Arguments = [] }.Note(wrong.Message, wrong.Excerpt);
        return error.ToString()[(Terminal.Program.Length + 2)..].TrimEnd();
    }
}
