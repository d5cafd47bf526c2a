using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Commands.Diff;

/// <summary>Recordings of every kind, of one network namespace, are equal; what one does not tell is no difference.</summary>
internal sealed class DiffSourceTests : DiffNetwork
{
    private static readonly string[] Kinds = ["json", "ndjson", "csv", "tsv", "dump", "proc"];

    private static IEnumerable<TestCaseData> Pairs => from old in Kinds from @new in Kinds.Append("now") select new TestCaseData(old, @new);

    [TestCaseSource(nameof(Pairs))]
    public void Recordings_of_one_namespace_are_equal(string old, string @new)
    {
        string[] sides;
        using (Network.Run(() => OtherProgram.Listen("0.0.0.0", 80)))
        {
            sides = RecordedTwice(old, @new);
            var run = Run(["diff", .. sides, "--exit-code", "-f", "tsv", "-H"]);
            Assert.That((run.Code, run.Output), Is.EqualTo((0, "")));
        }

        // Each can tell that a listener is gone, and that there is another.
        using var other = Network.Run(() => OtherProgram.Listen("0.0.0.0", 8080));
        var after = Run("diff", sides[0], "--exit-code", "--template", "{change} {local_port}");
        Assert.That((after.Code, after.Output), Is.EqualTo((1, "removed 80\nadded 8080\n")));
    }

    private string[] RecordedTwice(string old, string @new)
    {
        Network.Run(() =>
        {
            Tcp.Listen(Sockets, IPAddress.IPv6Any, 4, port: 81);
            var narrowed = Tcp.New(Sockets, IPAddress.Any);
            narrowed.SetRawSocketOption(1, 25, "lo\0"u8); // SOL_SOCKET, SO_BINDTODEVICE
            narrowed.Bind(new IPEndPoint(IPAddress.Any, 82));
            narrowed.Listen(5);
            Sockets.Keep(new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp)).Bind(new IPEndPoint(IPAddress.Any, 53));
        });
        return [Recorded(old), .. @new == "now" ? Array.Empty<string>() : [Recorded(@new)]];
    }

    [Test]
    public void What_a_side_has_no_table_of_is_left_out_and_said()
    {
        Network.Run(() => Sockets.Keep(new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp)).Bind(new IPEndPoint(IPAddress.Any, 53)));
        var run = Run("diff", Recorded("dump"), "--only", "added", "--exit-code", "--strict");
        Assert.That((run.Code, run.Error), Is.EqualTo(
            (Undecided, "dotnet-sockets: warning: One side has no table of udp sockets; 1 socket of the other is not compared.\n")));
    }

    /// <summary>The owners are those that nobody but root sees.</summary>
    [Test]
    public void Owners_that_are_not_seen_are_no_difference_and_one_warning()
    {
        using var tool = new UnprivilegedTool();
        using var perl = Network.Run(() => OtherProgram.Listen("127.0.0.1", 80));
        Record("old.json");
        File.Copy(Old, Path.Combine(tool.Folder, "old.json"));
        string[] arguments = ["diff", Path.Combine(tool.Folder, "old.json"), "--exit-code", "-f", "tsv", "-H"];
        var (output, error) = Network.Run(() => tool.Run(arguments));
        Assert.That(output, Is.Empty);
        Assert.That(error, Does.Match(
            @"^dotnet-sockets: warning: 1 socket could be compared only in part: this host does not tell process of them, because there is no permission "
            + @"to read the open files of \d+ processes\. To compare them: sudo \S+ \S+ diff .*\n$"));
        Assert.That(Network.Run(() => tool.ExitCode([.. arguments, "--strict"])), Is.EqualTo(Undecided));
        Assert.That(Network.Run(() => tool.ExitCode([.. arguments, "--strict", "--only", "added"])), Is.Zero);
    }

    private string Recorded(string kind)
    {
        switch (kind)
        {
            case "dump":
                Network.Run(() => Command.Run("ss", "-tan", "-D", PathOf("dump")));
                return PathOf("dump");
            case "proc":
                Directory.CreateDirectory(PathOf("proc/net"));
                Network.Run(() => Command.Run("sh", "-c", "cd /proc/thread-self/net && cp tcp tcp6 udp udp6 raw raw6 \"$0\"", PathOf("proc/net")));
                return PathOf("proc");
            default:
                return Record($"rows.{kind}", "-tulpe", "-f", kind);
        }
    }
}
