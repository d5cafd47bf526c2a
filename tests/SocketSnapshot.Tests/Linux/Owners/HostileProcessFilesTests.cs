using System.Text;
using SocketSnapshot.Linux.Owners;

namespace SocketSnapshot.Tests.Linux.Owners;

/// <summary>What a process, or who made a recording, may put into the files of /proc/PID.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class HostileProcessFilesTests
{
    private const int MostOfText = 128 << 10;
    private const int MostArguments = 4096;

    private const SocketOwnerDetails Everything = SocketOwnerDetails.Name | SocketOwnerDetails.Comm | SocketOwnerDetails.Executable
        | SocketOwnerDetails.Arguments | SocketOwnerDetails.Status | SocketOwnerDetails.StartedAt | SocketOwnerDetails.Cgroup;

    private static readonly string[] Files = ["comm", "cmdline", "status", "stat", "cgroup"];

    [Test]
    public void Endless_arguments_are_cut_and_take_no_memory()
    {
        using var files = new HostileFiles().WithHole("9/cmdline", 200L << 20);
        IReadOnlyList<string> arguments = [];
        var allocated = HostileFiles.Allocated(() => arguments = Read(files, SocketOwnerDetails.Arguments).Arguments!);
        Assert.That((arguments.Count, arguments[0], arguments[^1]), Is.EqualTo((MostArguments, "", SocketProcess.CutMark)));
        Assert.That(allocated, Is.LessThan(2 << 20));
    }

    [Test]
    public void An_argument_is_as_long_as_the_limit_and_then_marked([Values(MostOfText - 1, MostOfText, MostOfText + 1)] int length)
    {
        using var files = new HostileFiles().WithText("9/cmdline", new string('x', length));
        var expected = new string('x', Math.Min(length, MostOfText)) + (length > MostOfText ? SocketProcess.CutMark : "");
        Assert.That(Read(files, SocketOwnerDetails.Arguments).Arguments, Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void So_many_arguments_are_told_and_no_more([Values(MostArguments, MostArguments + 1)] int count)
    {
        var arguments = ProcessText.Arguments(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("a\0", count))));
        Assert.That((arguments.Count, arguments[^1]), Is.EqualTo((MostArguments, count > MostArguments ? "a [cut]" : "a")));
    }

    [Test]
    public void Every_text_of_a_process_is_bounded([ValueSource(nameof(Files))] string file)
    {
        using var files = new HostileFiles().WithHole($"9/{file}", 200L << 20);
        Assert.That(HostileFiles.Allocated(() => Read(files, Everything)), Is.LessThan(4 << 20));
    }

    [Test]
    public void A_pipe_in_the_place_of_a_text_is_no_wait([ValueSource(nameof(Files))] string file)
    {
        using var files = new HostileFiles().WithPipe($"9/{file}").WithPipe("stat");
        Assert.That(HostileFiles.WithoutHanging(() => Read(files, Everything)), Is.EqualTo(new SocketProcess { Id = 9 }));
    }

    [Test]
    public void A_link_to_a_device_in_the_place_of_a_text_is_not_followed([ValueSource(nameof(Files))] string file)
    {
        using var files = new HostileFiles().WithLink($"9/{file}", "/dev/zero");
        Assert.That(Read(files, Everything), Is.EqualTo(new SocketProcess { Id = 9 }));
    }

    [TestCase("7/fd")]
    [TestCase("7/task")]
    public void A_pipe_in_the_place_of_a_folder_is_no_wait_and_said(string path)
    {
        using var files = new HostileFiles().WithPipe(path).WithText("7/comm", "x\n");
        var reason = HostileFiles.WithoutHanging(() =>
        {
            using var walk = DescriptorWalk.Start(files.Root, CancellationToken.None);
            Assert.That(walk.Finish().Sum(found => found.Count), Is.Zero);
            return UnseenProcesses.Of(walk, files.Root).Value?.Reason;
        });
        Assert.That(reason, Is.EqualTo(path == "7/fd"
            ? "what should be a folder is none, and not all descriptors could be read"
            : $"{files.Root} shows no descriptors of any process"));
    }

    private static SocketProcess Read(HostileFiles files, SocketOwnerDetails wanted) => new ProcessReader(files.Root, wanted).Read(9);
}
