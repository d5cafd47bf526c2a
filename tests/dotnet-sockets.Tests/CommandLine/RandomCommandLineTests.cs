using System.Text.RegularExpressions;
using DotNetSockets.CommandLine;
using DotNetSockets.Filters.Predicates;
using DotNetSockets.Sockets.Columns;

namespace DotNetSockets.Tests.CommandLine;

/// <summary>Command lines of every command with any options and odd values, from a seed: rows or one sentence, and a documented exit code.</summary>
internal sealed partial class RandomCommandLineTests
{
    private const int Lines = 2000;

    private static readonly string[] Odd =
    [
        "", " ", "-", "--", "0", "1", "-1", "+1", "0.01", "1e9", "NaN", "99999999999999999999", "null", "all", "tcp", "443", ":443",
        "10/8", "::1", "[::1]:22", "@", "/", "/dev/null", "/no/such", "{", "}",
        "{state}", "\\", "\\x", "'", "\"", "(", ")", "[", "*", "~", "=", "!=", "in", "and", "or", "not", ",", ",,", "+", "+pid",
        "-state", "state", "state,proto", "recv_q:desc", "always", "never", "csv", "json",
        "ndjson", "html", "template", "é", "\u202e", "\e[31m", "\ud800", "�", "lo", "main", "warning", "bash", "next", "list", "%s",
        "\n", "\t", "\\t", ";",
    ];

    private static readonly string[] Tests = [.. FilterPredicates.Words.Select(word => word.Name)];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("random");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [Test]
    public void None_ends_in_another_way([Values(1, 2)] int seed)
    {
        var recording = Path.Combine(_folder.FullName, "recording");
        File.WriteAllText(recording, """{"proto":"tcp","recv_q":1,"local_address":"::1","local_port":80,"state":"LISTEN","pid":7}""" + "\n");
        var random = new Random(seed);
        var codes = new HashSet<int>();
        for (var i = 0; i < Lines / 2; i++)
        {
            var args = Line(random, recording);
            using var tooLong = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            var run = AppRun.Of(tooLong.Token, args);
            var line = $"{seed}/{i}: {string.Join(' ', args.Select(arg => $"<{Regex.Escape(arg)}>"))}\n{run.Error}";
            codes.Add(run.Code);
            Assert.That(run.Code, Is.AnyOf(0, 1, 2, args[0] is "diff" or "wait" ? 3 : 0), line);
            Assert.That(run.Error, Does.Not.Contain("fault of").And.Not.Contain("   at "), line);
            var said = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.That(said, Has.All.Match("^(dotnet-sockets: .|  )"), line);
            var most = args.Contains("-v") || args.Contains("--verbose") ? 2 : args[0] == "services" ? args.Length : 1;
            Assert.That(said.Count(sentence => Sentence().IsMatch(sentence)), Is.LessThanOrEqualTo(most), line);
        }

        Assert.That(codes, Is.SupersetOf([0, 1, 2]));
    }

    private string[] Line(Random random, string recording)
    {
        var command = CommandList.All[random.Next(CommandList.All.Count)];
        List<string> args = [command.Name];
        for (var options = random.Next(4); options > 0; options--)
        {
            var option = command.Options[random.Next(command.Options.Count)];
            var name = option.Letter is { } letter && random.Next(2) == 0 ? $"-{letter}" : $"--{option.Name}";
            args.Add(name);
            if (option.Name == "continuous")
            {
                args.AddRange(["--count", "2", "--interval", "0.01"]);
            }
            else if (option.Value is not null && random.Next(20) > 0)
            {
                args.Add(ValueOf(option, random, recording));
            }
        }

        for (var words = random.Next(4); words > 0; words--)
        {
            args.Add(random.Next(3) switch
            {
                0 => SocketColumns.All[random.Next(SocketColumns.All.Count)].Key,
                1 => Tests[random.Next(Tests.Length)],
                _ => Odd[random.Next(Odd.Length)],
            });
        }

        // A resolver that does not answer is waited for, and the doctor looks twice.
        AddUnlessThere("--resolve-timeout", "0");
        AddUnlessThere("--timeout", "0");
        AddUnlessThere("--interval", "0.01");
        return [.. args];

        void AddUnlessThere(string option, string value)
        {
            var isIdle = option == "--interval" && command.Name != "doctor";
            if (!isIdle && !args.Contains(option) && command.Options.Any(known => "--" + known.Name == option))
            {
                args.AddRange([option, value]);
            }
        }
    }

    /// <summary>Files are this test's own: a name of chance may be one that matters. Standard input is the test runner's.</summary>
    private string ValueOf(OptionInfo option, Random random, string recording) => option.Name switch
    {
        "output" or "to-dump" => Path.Combine(_folder.FullName, random.Next(2) == 0 ? "out" : "no/such/out"),
        "from" => new[] { recording, _folder.FullName, "/proc", "/proc/net", "/dev/zero", "/no/such" }[random.Next(6)],
        "filter-file" => new[] { recording, "/dev/null", "/dev/zero", "/etc", "/no/such" }[random.Next(5)],
        "interval" => new[] { "0.01", "0", "x", "-1", "NaN" }[random.Next(5)],
        "timeout" => new[] { "0", "0.01", "x", "-1" }[random.Next(4)],
        "count" => new[] { "1", "2", "0", "x", "-1" }[random.Next(5)],
        "resolve-timeout" => new[] { "0", "x", "-1" }[random.Next(3)],
        _ => Odd[random.Next(Odd.Length)],
    };

    /// <summary>What is neither a warning nor what -v says.</summary>
    [GeneratedRegex("^dotnet-sockets: (?!warning: )")]
    private static partial Regex Sentence();
}
