using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Oracles;

namespace DotNetSockets.Tests.Filters;

/// <summary>Filters on what the kernel keeps of a socket whose program closed it, and on what it tells nobody.</summary>
[Category(Categories.Oracle)]
internal sealed class OrphanFilterTests
{
    private NetworkNamespace _network = null!;

    [SetUp]
    public void Open() => _network = NetworkNamespace.Create();

    [TearDown]
    public void Close() => _network?.Dispose();

    [TestCase("rtt_us")]
    [TestCase("rto_us")]
    [TestCase("sndbuf_bytes")]
    [TestCase("tos")]
    [TestCase("cgroup_id")]
    [TestCase("retransmits")]
    [TestCase("uid")]
    public void Of_an_orphan_in_FIN_WAIT2_only_the_addresses_are_left_and_that_is_known(string column)
    {
        using var sockets = new OpenSockets();
        _network.Run(() => Tcp.Connect(sockets, IPAddress.Loopback).Client.Dispose());
        Wait.Until(
            () => Tool.Rows(_network, "-ta", "state fin-wait-2 and timer = timewait").Count == 1, "the kernel keeps a small socket of its own");
        Assert.That(Tool.Rows(_network, "-ta", $"state fin-wait-2 and {column} != 5"), Has.Count.EqualTo(1));
        Assert.That(Tool.Rows(_network, "-ta", $"state fin-wait-2 and {column} = 5"), Is.Empty);
        var recording = Path.GetTempFileName();
        try
        {
            File.WriteAllText(recording, Tool.Run(_network, "-ta", "-j", "--columns", "all"));
            var run = AppRun.Of("--from", recording, "-ta", "-f", "ndjson", "--columns", "state", $"state fin-wait-2 and {column} != 5");
            Assert.That(run, Is.EqualTo(run with { Output = "{\"state\":\"FIN_WAIT2\"}\n", Error = "", Code = 0 }));
        }
        finally
        {
            File.Delete(recording);
        }
    }

    [TestCase("rtt_us", "cookie,rtt_us", "")]
    [TestCase("rtt_us", "rtt_us", "1 socket")]
    [TestCase("snd_wscale", "cookie,snd_wscale", "")]
    public void What_a_listener_does_not_have_yet_a_recording_knows_by_the_cookie(string column, string columns, string undecided)
    {
        using var sockets = new OpenSockets();
        _network.Run(() => Tcp.Listen(sockets, IPAddress.Loopback, 1));
        Assert.That(Tool.Rows(_network, "-tl", $"{column} != 5"), Has.Count.EqualTo(1));
        var recording = Path.GetTempFileName();
        try
        {
            File.WriteAllText(recording, Tool.Run(_network, "-tl", "-j", "--columns", "proto,state," + columns));
            var run = AppRun.Of("--from", recording, "-tl", "-f", "ndjson", "--columns", "state", $"{column} != 5");
            Assert.That(run.Output, undecided.Length == 0 ? Is.EqualTo("{\"state\":\"LISTEN\"}\n") : Is.Empty);
            Assert.That(run.Error, undecided.Length == 0 ? Is.Empty : Does.Contain(undecided));
        }
        finally
        {
            File.Delete(recording);
        }
    }

    [Test]
    public void A_UNIX_socket_of_a_recording_has_no_interface()
    {
        var recording = Path.GetTempFileName();
        try
        {
            File.WriteAllText(recording, """{"proto":"unix","interface":null,"cookie":null}""");
            var run = AppRun.Of("--from", recording, "-x", "-a", "-f", "ndjson", "--columns", "proto", "dev != lo");
            Assert.That((run.Output, run.Error), Is.EqualTo(("{\"proto\":\"unix\"}\n", "")));
        }
        finally
        {
            File.Delete(recording);
        }
    }

    [TestCase("fwmark = 5")]
    [TestCase("mark = 5")]
    public void That_nobody_is_told_a_mark_is_no_matter_of_rights(string filter)
    {
        var run = _network.Run(() =>
        {
            using var packet = new Socket(AddressFamily.Packet, SocketType.Raw, ProtocolType.IP);
            return AppRun.Of("-A", "packet", "-a", "-H", filter);
        });
        Assert.That(run.Error, Is.EqualTo(
            "dotnet-sockets: warning: The filter could not be decided for 1 socket, which is left out: the system does not tell mark.\n"));
    }
}
