using System.Net;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>A listener whose queue is full, found by comparing its two queues: live, and from what each kind of recording has of it.</summary>
[Category(Categories.Oracle)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class FullQueueTests : IDisposable
{
    private const string CopyTables = "mkdir -p $0/proc/net; for table in tcp tcp6; do cat /proc/net/$table > $0/proc/net/$table; done";

    private readonly NetworkNamespace _network = NetworkNamespace.Create();
    private readonly OpenSockets _sockets = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("queues");
    private readonly string _full;

    /// <summary>Of the three listeners one has room, one is as full as it may be, and one is over it, as ss shows too.</summary>
    public FullQueueTests()
    {
        _full = _network.Run(() =>
        {
            var ports = Enumerable.Range(0, 3).Select(waiting => Fill(backlog: 1, waiting)).ToList();
            var full = $"{ports[2]}";
            Wait.Until(() => Command.Run("ss", "-tlnH").Split('\n').Any(line => line.Contains($":{full} ", StringComparison.Ordinal)
                && line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..3] is ["2", "1"]), "two wait in the queue of one");
            return full;
        });
    }

    private string Recorded => Path.Combine(_folder.FullName, "recording");

    public void Dispose()
    {
        _sockets.Dispose();
        _network.Dispose();
        _folder.Delete(recursive: true);
    }

    [TestCase("")]
    [TestCase("json")]
    [TestCase("ndjson")]
    [TestCase("csv")]
    [TestCase("tsv")]
    [TestCase("ss")]
    [TestCase("dump")]
    public void Both_tests_find_the_one_that_is_full(string recording)
    {
        string[] record = recording is "ss" or "" ? [] : recording is "dump" ? ["-tan", "--to-dump", Recorded]
            : ["-tan", "-f", recording, "--output", Recorded];
        if (record.Length > 0)
        {
            Assert.That(_network.Run(() => AppRun.Of(record)).Error, Is.Empty);
        }
        else if (recording is "ss")
        {
            _network.Run(() => Command.Run("ss", "-tan", "-D", Recorded));
        }

        string[] from = recording.Length == 0 ? [] : ["--from", Recorded];
        foreach (var filter in new[] { "state listening and recv_q > send_q", "full = true", "not full != true" })
        {
            var run = _network.Run(() => AppRun.Of(["-tan", "--strict", .. from, "-f", "template", "--template", "{local_port}", filter]));
            Assert.That((run.Error, run.Code, run.Output.Trim()), Is.EqualTo(("", 0, _full)), filter);
        }
    }

    /// <summary>Such a table has no limits.</summary>
    [Test]
    public void A_copy_of_proc_decides_neither()
    {
        _network.Run(() => Command.Run("sh", "-c", CopyTables, Recorded));
        foreach (var filter in new[] { "state listening and recv_q > send_q", "full = true" })
        {
            var run = AppRun.Of("-tan", "--strict", "--from", Recorded, "-f", "csv", "-H", filter);
            Assert.That((run.Code, run.Output), Is.EqualTo((1, "")));
            Assert.That(run.Error, Does.Contain("could not be decided for 3 sockets, "));
        }
    }

    private int Fill(int backlog, int waiting)
    {
        var listener = Tcp.Listen(_sockets, IPAddress.Loopback, backlog);
        for (var i = 0; i < waiting; i++)
        {
            Tcp.New(_sockets, IPAddress.Loopback).Connect(listener.LocalEndPoint!);
        }

        return Tcp.PortOf(listener);
    }
}
