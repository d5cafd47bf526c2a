using System.Globalization;
using System.Text.RegularExpressions;
using Packaging.Tests.Support;

namespace Packaging.Tests.Samples;

/// <summary>The short programs on the library: each compiles, and tells what is so on this host.</summary>
[Category(Categories.Packaging)]
internal sealed class LibrarySampleTests
{
    private const int MostLines = 24;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    private static string Folder => Checkout.PathOf("samples", "library");

    [Test]
    public void There_are_ten_of_few_lines()
    {
        var files = Directory.GetFiles(Folder, "*.cs");
        Assert.That(files, Has.Length.EqualTo(10));
        Assert.That(files.Where(file => File.ReadAllLines(file).Length > MostLines), Is.Empty);
        var page = File.ReadAllText(Checkout.PathOf("docs", "library.md"));
        Assert.That(files.Select(Path.GetFileName).Where(file => !page.Contains($"/samples/library/{file}", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("listeners", "", @"^0\.0\.0\.0:{0} 0/16$")]
    [TestCase("port-owner", "{0}", @"^0\.0\.0\.0:{0} Listen {1} ")]
    [TestCase("wait-for-port", "{0}", @"^0\.0\.0\.0:{0} listens\.$")]
    [TestCase("what-changed", "", @"^[1-9][0-9]* sockets$")]
    [TestCase("metrics", "", @"^CloseWait [1-9]")]
    [TestCase("of-process", "{2}", @"^Tcp 0\.0\.0\.0:{0} +Listen$")]
    [TestCase("recording", "{3}", @"^\S+ 0\.0\.0\.0:{0} +Listen$")]
    [TestCase("other-namespace", "{1}", @"^\S+ Tcp 0\.0\.0\.0:{0} Listen$")]
    [TestCase("json", "", @"""LocalPort"":{0},.*""State"":""Listen""")]
    public void It_tells_of_a_socket_that_is_held(string sample, string argument, string expected)
    {
        Need.Linux();
        using var sockets = new HeldSockets();
        using var folder = new TemporaryFolder();
        object[] values = [sockets.Port, Environment.ProcessId, Path.GetFileName(Environment.ProcessPath!), Path.Combine(folder.Path, "sockets")];
        var result = Run(sample, string.Format(CultureInfo.InvariantCulture, argument, values)).Succeeded();
        Assert.That(result.Lines, Has.Some.Match(string.Format(CultureInfo.InvariantCulture, expected, values)));
    }

    /// <summary>One connection waits where none may: it is full with the next.</summary>
    [Test]
    public void The_health_check_answers_by_its_exit_code()
    {
        Need.Linux();
        using var sockets = new HeldSockets();
        var result = Run("health-check", "");
        Assert.That(result.ExitCode, Is.EqualTo(1), result.Error);
        Assert.That(result.Lines, Has.Some.Match("^127\\.0\\.0\\.1:[0-9]+: 1 wait, 0 may$"));
    }

    /// <summary>The whole of the library that serves it, and the rows as JSON: without one warning of the trimmer or of the native compiler.</summary>
    [Test]
    public void A_program_on_the_library_is_compiled_natively_without_a_warning()
    {
        Need.Linux();
        Need.That(
            Programs.Find("clang") is not null || Programs.Find("gcc") is not null, "a linker for native programs", Programs.Remedy("clang"));
        using var folder = new TemporaryFolder();
        using var sockets = new HeldSockets();
        var built = new Command("dotnet", "publish", Path.Combine(Folder, "json.cs"), "-o", folder.Path).Run(Deadline).Succeeded();
        Assert.That(Regex.Matches(built.Out + built.Error, @"(IL|CS|CA)[0-9]{4}").Select(warning => warning.Value), Is.Empty);
        var program = Path.Combine(folder.Path, "json");
        Assert.That(Elf.MachineOf(program), Is.EqualTo(Elf.Host));
        var result = new Command(program).Run().Succeeded();
        Assert.That(result.Out, Does.Contain(string.Create(CultureInfo.InvariantCulture, $"\"LocalPort\":{sockets.Port},")));
    }

    private static CommandResult Run(string sample, string argument) =>
        new Command("dotnet", ["run", "--file", Path.Combine(Folder, sample + ".cs"), .. argument.Length == 0 ? Array.Empty<string>() : ["--", argument]])
            .Run(Deadline);
}
