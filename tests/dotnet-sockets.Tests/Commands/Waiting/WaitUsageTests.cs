using DotNetSockets.Output;
using DotNetSockets.Recordings;
using DotNetSockets.Tests.CommandLine;
using SocketSnapshot;

namespace DotNetSockets.Tests.Commands.Waiting;

/// <summary>What is a wrong line, and what is one that cannot be answered.</summary>
internal sealed class WaitUsageTests
{
    [TestCase("", "wait takes targets, as 8080, 10.0.0.5:5432, 53/udp, /run/app.sock or @name, or --rows with a filter.")]
    [TestCase("http", "wait takes targets, as 8080, 10.0.0.5:5432, 53/udp, /run/app.sock or @name, and 'http' is not a target; --rows waits for the rows that a filter finds.")]
    [TestCase("0", "'0' has no port: ports are the numbers from 1 to 65535.")]
    [TestCase("99999", "'99999' has no port: ports are the numbers from 1 to 65535.")]
    [TestCase("8080/sctp", "Unknown protocol 'sctp'; it can be tcp, udp.")]
    [TestCase("10.0.0.5", "'10.0.0.5' is an address without a port; a target has one, as 10.0.0.5:80.")]
    [TestCase("::1:80", "'::1:80' can be read in two ways; an IPv6 address stands in brackets, as [::1]:80.")]
    [TestCase("[zz]:80", "'[zz]' is no address; a target is as 10.0.0.5:5432 or [::1]:80.")]
    [TestCase("80 --until here", "Unknown state to wait for 'here'; it can be listening, gone, connected, drained.")]
    [TestCase("80 --timeout -1", "--timeout takes a number of seconds from 0 to 2000000, not '-1'.")]
    [TestCase("80 --interval 0", "--interval takes a number of seconds from 0.001 to 2000000, not '0'.")]
    [TestCase("--rows 5", "--rows takes an operator and a whole number, as '<500' or '>=1' (of <, <=, =, !=, >=, >), not '5'.")]
    [TestCase("--rows <-1", "--rows takes an operator and a whole number, as '<500' or '>=1' (of <, <=, =, !=, >=, >), not '<-1'.")]
    [TestCase("--rows <5 --until gone", "--until is about targets, and --rows about a filter: name one of them.")]
    [TestCase("80 -u", "A target has its protocol and family, as 53/udp or [::1]:80; options that select sockets go with --rows.")]
    [TestCase("80 --columns nosuch", "Unknown column 'nosuch'")]
    [TestCase("80 --from x", "wait looks at this host, and a recording does not change; leave out --from.")]
    [TestCase("80 --proc /proc", "wait looks at a network namespace, as -N PID or -N PATH; leave out --proc.")]
    [TestCase("80 --count 2", "--count is for -c; wait takes --rows '<500', which counts the rows that a filter finds.")]
    [TestCase("80 proces = x", "Unknown test, column or command 'proces'")]
    public void A_wrong_line_is_one_sentence(string line, string sentence)
    {
        var run = AppRun.Of(["wait", .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")), run.Error);
        Assert.That(run.Error, Does.StartWith($"dotnet-sockets: {sentence}"));
    }

    [TestCase("80")]
    [TestCase("--rows =0")]
    [TestCase("/run/app.sock --until gone")]
    public void What_cannot_be_asked_is_exit_code_3(string line)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = App.Run(
            new Terminal(output, () => error) { Arguments = ["wait", "--timeout", "0", .. line.Split(' ')] }, new ClosedHost(), CancellationToken.None);
        Assert.That((code, output.Length, error.ToString()), Is.EqualTo((3, 0L, $"dotnet-sockets: None can be read.{Environment.NewLine}")));
    }

    [TestCase("--until", "", "listening", "gone")]
    [TestCase("pro", null, "process")]
    [TestCase("process", "", "=")]
    public void A_tab_offers(string word, string? begun, params string[] words)
    {
        var run = AppRun.Of(["completions", "next", "--", "wait", "80", word, .. begun is null ? (string[])[] : [begun]]);
        Assert.That(run.Output.Split('\n').Select(candidate => candidate.Split('\t')[0]), Is.SupersetOf(words));
    }

    /// <summary>A host of which nothing can be read.</summary>
    private sealed class ClosedHost : ISocketSource
    {
        public string Name => "a closed host";

        public IReadOnlyList<string> Contents => [];

        public SocketDump Dump(SocketTableOptions options, CancellationToken cancellationToken) => throw new SocketSnapshotException("None can be read.");
    }
}
