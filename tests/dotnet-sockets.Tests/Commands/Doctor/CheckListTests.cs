using DotNetSockets.Commands.Doctor;
using DotNetSockets.Commands.Doctor.Checks;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Commands.Doctor;

internal sealed class CheckListTests
{
    [Test]
    public void Every_check_is_in_the_help()
    {
        var help = AppRun.Of("doctor", "--help").Output;
        Assert.That(CheckList.All.Where(check => !help.Contains(check.Name, StringComparison.Ordinal)), Is.Empty);
        Assert.That(CheckList.All.Select(check => check.Name), Is.Unique);
    }

    [TestCase("doctor acept-queue", "Unknown check 'acept-queue'; did you mean 'accept-queue'? ")]
    [TestCase("doctor --severity bad", "Unknown severity 'bad'; it can be info, warning, error.")]
    [TestCase("doctor --interval 0", "--interval takes a number of seconds from 0.01 to 2000000, not '0'.")]
    [TestCase("doctor --columns chek", "Unknown column 'chek'; did you mean 'check'? ")]
    public void A_wrong_command_line_is_one_sentence_and_exit_code_2(string line, string sentence)
    {
        var run = AppRun.Of(line.Split(' '));
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith($"dotnet-sockets: {sentence}"));
    }

    [TestCase("TCP: inuse 5 orphan 3 tw 0 alloc 7 mem 1\nUDP: inuse 2 mem 4\n", 3, 4)]
    [TestCase("TCP: orphan\nUDP: mem -1", null, null)]
    [TestCase("TCP:\0orphan 99999999999999999999 orphan 2\n\nUDP", null, null)]
    [TestCase("", null, null)]
    public void The_kernels_socket_statistics_are_read_and_nothing_is_invented(string text, long? orphans, long? memory)
    {
        var statistics = SocketStatistics.Parse(text);
        Assert.That((statistics.Of("TCP.orphan"), statistics.Of("UDP.mem")), Is.EqualTo((orphans, memory)));
    }

    [TestCase("7 (sleep) S 1 7", null)]
    [TestCase("7 (a) T) S 1 7", null)]
    [TestCase("7 (a b) T 1 7", "stopped (state T)")]
    [TestCase("7 (a) t 1 7", "debugger")]
    [TestCase("7 (a) D 1 7", "(state D)")]
    [TestCase("7 (a)", null)]
    [TestCase("", null)]
    public void The_state_of_a_process_is_behind_its_name(string stat, string? part) =>
        Assert.That(ProcessState.Parse(stat), part is null ? Is.Null : Does.Contain(part));

    [TestCase(79, null)]
    [TestCase(80, Severity.Warning)]
    [TestCase(99, Severity.Warning)]
    [TestCase(100, Severity.Error)]
    public void Near_is_a_share_of_the_limit_and_only_at_the_limit_something_fails(long used, object? severity) =>
        Assert.That(Nearness.Of(used, 100), Is.EqualTo((Severity?)severity));
}
