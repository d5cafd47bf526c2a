using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Output;

/// <summary>The program in a process of its own, started without standard streams or with broken ones.</summary>
[Platform("Linux", Reason = "Descriptors are Unix's, /dev/full is Linux's.")]
internal sealed class StandardStreamTests
{
    private const string Input = "cannot be read: it is closed.";

    [TestCase("--from - <&-", "dotnet-sockets: Standard input " + Input + "\nrc=1\n")]
    [TestCase("--filter-file - <&-", "dotnet-sockets: The filter on standard input " + Input + "\nrc=1\n")]
    [TestCase("--filter-file - </dev/zero", "dotnet-sockets: The filter on standard input is longer than 1 MiB, the most that is read of it.\nrc=2\n")]
    [TestCase("-tan >&-", "dotnet-sockets: The output cannot be written: standard output is closed.\nrc=1\n")]
    [TestCase("--help >&-", "dotnet-sockets: The output cannot be written: standard output is closed.\nrc=1\n")]
    [TestCase("--version >/dev/full", "dotnet-sockets: The output cannot be written: No space left on device.\nrc=1\n")]
    [TestCase("services http/tcp no-such-service -H --columns port 2>&-", "80\nrc=1\n")]
    [TestCase("services http/tcp no-such-service -H --columns port 2>/dev/full", "80\nrc=1\n")]
    [TestCase("services http/tcp no-such-service -H --columns port 2> >(exec true)", "80\nrc=1\n")]
    [TestCase("services http/tcp -H --columns port <&- 2>&-", "80\nrc=0\n")]
    [TestCase("--bogus 2>&-", "rc=2\n")]
    [TestCase("--bogus <&- >&- 2>&-", "rc=2\n")]
    public void A_stream_that_is_missing_is_told_where_it_is_needed_and_does_no_harm(string line, string output) =>
        Assert.That(Run($"\"$@\" {line}"), Is.EqualTo(output));

    [Test]
    public void What_is_said_goes_into_no_file_that_has_the_number_of_a_closed_stream()
    {
        var folder = Directory.CreateTempSubdirectory("streams");
        try
        {
            var script = $$"""cd '{{folder.FullName}}'; echo '{"proto":"tcp"}' > in; "$@" --from in -an --csv --columns proto,pid --output out 0<&- 1>&- 2>&-""";
            Assert.That(Run(script), Is.EqualTo("rc=0\n"));
            Assert.That(File.ReadAllText(Path.Combine(folder.FullName, "out")), Is.EqualTo("proto,pid\r\ntcp,\r\n"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    public void The_first_signal_ends_one_that_waits_for_a_pipe_nobody_writes_to(string signal, int code)
    {
        var folder = Directory.CreateTempSubdirectory("streams");
        try
        {
            // The shell has its background programs ignore SIGINT.
            var script = $$"""
                cd '{{folder.FullName}}'; mkfifo pipe; env --default-signal=INT,TERM "$@" --from pipe --output out & program=$!
                until grep -qs wait_for_partner /proc/$program/task/*/wchan; do kill -0 $program || exit 9; done
                kill -{{signal}} $program; wait $program
                """;
            Assert.That(Run(script), Is.EqualTo($"rc={code}\n"));
            Assert.That(folder.GetFiles().Select(file => file.Name), Is.EqualTo(new[] { "pipe" }));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Both streams of the script, and its exit code.</summary>
    private static string Run(string script) => Command.Run(
        "bash", "-c", $"exec 2>&1; {script}; echo rc=$?", "bash", Need.Program("dotnet"), Path.Combine(AppContext.BaseDirectory, "dotnet-sockets.dll"));
}
