using System.Text;
using DotNetSockets.Filters.Predicates;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Output;
using DotNetSockets.Tables;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Output;

/// <summary>Whatever goes wrong while rows are written is one sentence, and exit code 1.</summary>
internal sealed class FaultTests
{
    private const string OurFault = "This is a fault of dotnet-sockets; please report it: ";

    private static IEnumerable<TestCaseData> Faults =>
    [
        new(new InvalidOperationException("a\nb\e[31m\u202e"), OurFault + @"InvalidOperationException: a\nb\x1b[31m\u{202e}"),
        new(new ArgumentOutOfRangeException("name"), OurFault + "ArgumentOutOfRangeException: Specified argument"),
        new(new AggregateException(new InvalidOperationException("inside")), OurFault + "InvalidOperationException: inside"),
        new(new TypeInitializationException("It", new InvalidOperationException("inside")), OurFault + "InvalidOperationException: inside"),
        new(new AggregateException(new IOException("No space left on device")), "A file cannot be read or written: No space left on device."),
        new(new UnauthorizedAccessException("Access to the path '/x' is denied."), "Permission denied: Access to the path '/x' is denied."),
        new(new InsufficientMemoryException(), "There is not enough memory, or the system starts no more threads; "),
        new(new InvalidOperationException(new string('x', 1 << 20)), OurFault + "InvalidOperationException: xxx"),
    ];

    [TestCaseSource(nameof(Faults))]
    public void An_exception_is_one_sentence_and_exit_code_1(Exception fault, string sentence)
    {
        using var output = new FailingStream(fault);
        using var error = new StringWriter();
        Assert.That(App.Run(new Terminal(output, () => error) { Arguments = ["-tan"] }), Is.EqualTo(1));
        Assert.That(error.ToString(), Does.StartWith($"dotnet-sockets: {sentence}").And.Not.Contain("   at ").And.Length.LessThan(600));
        Assert.That(error.ToString().TrimEnd().Split('\n'), Has.Length.EqualTo(1));
    }

    [Test]
    public void An_exception_that_nobody_catches_is_one_sentence_and_ends_the_process_with_1()
    {
        using var error = new StringWriter();
        var codes = new List<int>();
        Assert.That(LastResort.End(new InvalidOperationException("a\nb"), () => error, codes.Add), Is.True);
        Assert.That(codes, Is.EqualTo([1]));
        Assert.That(error.ToString(), Is.EqualTo($"dotnet-sockets: {OurFault}InvalidOperationException: a\\nb{Environment.NewLine}"));
    }

    [TestCase(2, "--bogus")]
    [TestCase(1, "services", "http", "no-such-service")]
    [TestCase(1, "--from", "/no/such/file")]
    public void Where_nobody_can_be_told_the_rows_and_the_exit_code_are_the_same(int code, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StreamWriter(new FailingStream(new IOException("closed"))) { AutoFlush = true };
        Assert.That(App.Run(new Terminal(output, () => error) { Arguments = args }), Is.EqualTo(code));
        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Is.EqualTo(AppRun.Of(args).Output));
    }

    [Test]
    public void A_regular_expression_that_takes_too_long_is_named()
    {
        var test = new PatternTest("~", FilterPattern.Compile("(.*a.{300}b){2}x", limit: TimeSpan.FromMilliseconds(1)));
        var text = string.Concat(Enumerable.Repeat("ab", 900_000));
        Assert.That(
            () => test.Matches(Cell.Untrusted(text)),
            Throws.TypeOf<FilterException>().With.Message.EqualTo(
                "The regular expression '(.*a.{300}b){2}x' took more than 0.001 s for one text of 1800000 characters; a simpler one is needed."));
        Assert.That(Fault.Sentence(new FilterException("It.", new TimeoutException())), Is.EqualTo("It."));
    }

    private sealed class FailingStream(Exception fault) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw fault;

        public override void Write(byte[] buffer, int offset, int count) => throw fault;
    }
}
