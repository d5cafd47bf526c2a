using System.Text.RegularExpressions;

namespace DotNetSockets.Tests.CommandLine;

/// <summary>What messages repeat of arguments and files neither steers a terminal nor fills it.</summary>
internal sealed partial class MessageTests
{
    private const string Hostile = "\x1b]0;pwn\x07\x1b[31m\x9b31m\u202e\u200b\x7f\r\n\tX";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("messages");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [Test]
    public void No_argument_reaches_the_terminal_raw() => Assert.Multiple(() =>
    {
        foreach (var args in HostileArguments.With(Hostile))
        {
            AssertHarmless(args);
        }
    });

    [Platform(Exclude = "Win", Reason = "No file can have such a name.")]
    [Test]
    public void No_name_and_no_content_of_a_file_does()
    {
        var name = Hostile.Replace("/", "", StringComparison.Ordinal);
        var file = Path.Combine(_folder.FullName, "file" + name);
        string[] contents =
        [
            "{\"a\":1}", "[{\"proto\":\"tcp\"},", "{\"proto\":\"tcp\"}", "process = " + Hostile,
            "process = \"" + Hostile.Replace('\n', ' ') + "\"",
        ];
        foreach (var content in contents)
        {
            File.WriteAllText(file, content);
            AssertHarmless("-an", "-v", "--from", file);
            AssertHarmless("-an", "--filter-file", file);
            AssertHarmless("-an", "--explain-filter", "--filter-file", file);
            AssertHarmless("routes", "--from", file);
        }

        foreach (var copy in new[] { "a", "b" })
        {
            var net = Directory.CreateDirectory(Path.Combine(_folder.FullName, "copies", copy + name, "proc", "net"));
            File.WriteAllText(Path.Combine(net.FullName, "tcp"), $"heading\nbad {Hostile} line\n");
            AssertHarmless("-tan", "-v", "--from", net.FullName);
            AssertHarmless("routes", "-v", "--from", net.Parent!.Parent!.FullName);
        }

        AssertHarmless("-tan", "--from", Path.Combine(_folder.FullName, "copies"));
    }

    [Test]
    public void No_argument_is_repeated_whole_that_is_long() => Assert.Multiple(() =>
    {
        string[] texts = [new string('x', 20_000), string.Concat(Enumerable.Repeat("x' y", 5_000))];
        foreach (var args in texts.SelectMany(HostileArguments.With))
        {
            var run = AppRun.Of(args);
            Assert.That(run.Code, Is.AnyOf(0, 1, 2, args[0] is "diff" or "wait" ? 3 : 0), Shown(args));

            // The command that shows what a user without rights does not see is exact, however long: it is there to be run.
            var error = Remedy().Replace(run.Error, "");
            Assert.That(error, Has.Length.LessThan(7000), Shown(args));

            // The lines with the filter show a hundred characters of it.
            Assert.That(error.Split('\n')[0], Does.Not.Match("x{90}|(x' y){23}"), Shown(args));
            Assert.That(error.Split('\n')[1..], Has.All.Length.LessThan(110), Shown(args));
        }
    });

    [Test]
    public void What_is_left_out_is_marked_and_the_end_is_kept() => Assert.That(
        AppRun.Of("--from", "/" + new string('a', 50) + "/" + new string('b', 100) + "/the-file.json").Error,
        Is.EqualTo($"dotnet-sockets: '/{new string('a', 50)}/{new string('b', 7)}…{new string('b', 6)}/the-file.json' cannot be read: there is no such file.\n"));

    /// <summary>Line ends are the program's own: those of the text would begin a line of their own.</summary>
    private static void AssertHarmless(params string[] args)
    {
        var run = AppRun.Of(args);
        Assert.That(run.Code, Is.AnyOf(0, 1, 2, args[0] is "diff" or "wait" ? 3 : 0), Shown(args));
        foreach (var text in new[] { run.Output, run.Error })
        {
            Assert.That(Raw().Match(text), Has.Property(nameof(Match.Success)).False, $"{Shown(args)}\n{Regex.Escape(text)}");
        }

        Assert.That(run.Error.TrimEnd('\n').Split('\n'), Has.All.Match("^(dotnet-sockets: |  |$)"), Shown(args));
    }

    private static string Shown(string[] args) =>
        string.Join(' ', args.Select(arg => arg.Length > 100 ? arg[..100] : Regex.Escape(arg)));

    [GeneratedRegex(@"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")]
    private static partial Regex Raw();

    [GeneratedRegex(": sudo .*")]
    private static partial Regex Remedy();
}
