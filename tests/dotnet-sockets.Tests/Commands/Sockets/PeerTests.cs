using System.Net;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Commands.Sockets;

/// <summary>One host is one peer, whichever family its sockets are shown in; a listener has none; and networks of peers.</summary>
internal sealed class PeerTests : IDisposable
{
    private const string Rows =
        """
        {"proto":"tcp","state":"LISTEN","local_address":"0.0.0.0","local_port":1,"foreign_address":"0.0.0.0","foreign_port":null}
        {"proto":"tcp6","state":"ESTABLISHED","local_address":"::ffff:10.0.0.1","local_port":2,"foreign_address":"::ffff:10.1.2.3","foreign_port":4}
        {"proto":"tcp","state":"ESTABLISHED","local_address":"10.0.0.1","local_port":3,"foreign_address":"10.1.2.3","foreign_port":9}
        {"proto":"tcp","state":"ESTABLISHED","local_address":"10.0.0.1","local_port":4,"foreign_address":"10.1.2.200","foreign_port":9}
        {"proto":"tcp6","state":"ESTABLISHED","local_address":"2001:db8::1","local_port":5,"foreign_address":"2001:db8:1:2:3::4","foreign_port":9}
        {"proto":"tcp6","state":"ESTABLISHED","local_address":"2001:db8::1","local_port":6,"foreign_address":"2001:db8:1:2:4::4","foreign_port":9}
        {"proto":"unix","state":"ESTABLISHED","local_address":null,"local_port":null,"foreign_address":"/run/x","foreign_port":null}
        """;

    private readonly string _path = Path.GetTempFileName();

    [OneTimeSetUp]
    public void Record() => File.WriteAllText(_path, Rows);

    public void Dispose() => File.Delete(_path);

    [TestCase("peer 10.1.2.3", "2 3")]
    [TestCase("peer ::ffff:10.1.2.3", "2 3")]
    [TestCase("peer = [::ffff:10.1.2.3]:9", "3")]
    [TestCase("peer ::ffff:10.1.2.0/121", "2 3")]
    [TestCase("peer 10.1.2.128/25", "4")]
    [TestCase("peer *", "2 3 4 5 6")]
    [TestCase("dst *", "1 2 3 4 5 6 null")]
    [TestCase("peer != 10/8", "1 5 6 null")]
    [TestCase("not peer 10/8", "1 5 6 null")]
    [TestCase("peer in (10.1.2.3, 2001:db8:1:2:3::4)", "2 3 5")]
    [TestCase("peer not in (10.1.2.3, 2001:db8::/32)", "1 4 null")]
    [TestCase("peer = null", "1 null")]
    [TestCase("peer != null", "2 3 4 5 6")]
    [TestCase("peer ~ ^10", "2 3 4")]
    [TestCase("peer != local_address", "1 2 3 4 5 6 null")]
    public void A_filter_finds_the_host(string filter, string ports)
    {
        var run = AppRun.Of(["-A", "all", "-an", "--strict", "--from", _path, "-f", "template", "--template", "{local_port}.", .. filter.Split(' ')]);
        var expected = string.Concat(ports.Split(' ').Select(port => port == "null" ? ".\n" : $"{port}.\n"));
        Assert.That((run.Code, run.Error, run.Output), Is.EqualTo((0, "", expected)));
    }

    [Test]
    public void Without_the_address_it_is_not_decided()
    {
        File.WriteAllText(_path + ".json", """{"proto":"tcp","state":"LISTEN","local_port":1}""");
        var run = AppRun.Of("-an", "--strict", "--from", _path + ".json", "-f", "csv", "-H", "peer", "10/8");
        File.Delete(_path + ".json");
        Assert.That((run.Code, run.Output), Is.EqualTo((1, "")));
        Assert.That(run.Error, Does.Contain("could not be decided for 1 socket"));
    }

    [TestCase("peer", "peer", "null 1, 10.1.2.200 1, 10.1.2.3 2, 2001:db8:1:2:3::4 1, 2001:db8:1:2:4::4 1")]
    [TestCase("foreign_address", "foreign_address", "0.0.0.0 1, 10.1.2.200 1, 10.1.2.3 2, 2001:db8:1:2:3::4 1, 2001:db8:1:2:4::4 1")]
    [TestCase("peer/24", "peer_network", "null 1, 10.1.2.0/24 3, 2001:db8:1:2:3::4 1, 2001:db8:1:2:4::4 1")]
    [TestCase("peer/64", "peer_network", "null 1, 10.1.2.200 1, 10.1.2.3 2, 2001:db8:1:2::/64 2")]
    [TestCase("foreign_address/25/63", "foreign_network", "0.0.0.0 1, 10.1.2.0/25 2, 10.1.2.128/25 1, 2001:db8:1:2::/63 2")]
    [TestCase("peer/0/0", "peer_network", "null 1, 0.0.0.0/0 3, ::/0 2")]
    [TestCase("local_address/8", "local_network", "0.0.0.0 1, 10.0.0.0/8 3, 2001:db8::1 2")]
    public void Groups_are_hosts_or_networks(string by, string key, string groups)
    {
        var run = AppRun.Of(["summary", "-t", "--strict", "--from", _path, "--by", by, "-f", "template", "--template", $"{{{key}}} {{count}}", "--sort", key]);
        var expected = groups.Replace("null", "", StringComparison.Ordinal).Split(", ").Order(StringComparer.Ordinal);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output.TrimEnd().Split('\n').Order(StringComparer.Ordinal), Is.EqualTo(expected));
    }

    [TestCase("state/24", "The column 'state' has no networks; local_address, foreign_address, peer have.")]
    [TestCase("foo/24", "Unknown column 'foo'; ")]
    [TestCase("peer/129", "'peer/129' is not a network; expected bits of IPv4 as peer/24, of IPv6 as peer/64, or of both as peer/24/64.")]
    [TestCase("peer/", "'peer/' is not a network; ")]
    [TestCase("peer/-1", "'peer/-1' is not a network; ")]
    [TestCase("peer/33/64", "'peer/33/64' is not a network; ")]
    [TestCase("peer/1/2/3", "'peer/1/2/3' is not a network; ")]
    [TestCase("peer/24,peer/16", "The column 'peer_network' is named twice.")]
    [TestCase("peer/24,peer/24", "The column 'peer/24' is named twice.")]
    public void What_is_no_network_is_a_wrong_line(string by, string sentence)
    {
        var run = AppRun.Of("summary", "--by", by);
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith($"dotnet-sockets: {sentence}"));
    }

    [Test]
    public void The_schema_has_the_network() => Assert.That(AppRun.Of("schema", "summary", "--by", "peer/24").Output, Does.Contain("\"peer_network\""));

    /// <summary>A server on both families shows one client in two forms.</summary>
    [Category(Categories.Oracle)]
    [Test]
    public void On_a_dual_stack_server_a_client_is_one_peer()
    {
        using var network = NetworkNamespace.Create();
        using var sockets = new OpenSockets();
        var port = network.Run(() =>
        {
            var listener = Tcp.New(sockets, IPAddress.IPv6Any);
            listener.DualMode = true;
            listener.Bind(new IPEndPoint(IPAddress.IPv6Any, 0));
            listener.Listen(4);
            Tcp.New(sockets, IPAddress.Loopback).Connect(new IPEndPoint(IPAddress.Loopback, Tcp.PortOf(listener)));
            sockets.Keep(listener.Accept());
            return Tcp.PortOf(listener);
        });
        string Of(params string[] line) => network.Run(() => AppRun.Of([.. line, "-f", "template"])).Output.Trim();
        Assert.That(Of("summary", "--by", "peer", "--template", "{peer} {count}", "state", "connected"), Is.EqualTo("127.0.0.1 2"));
        Assert.That(Of("-tan", "--template", "{foreign_address}", "sport", $"{port}", "peer", "127.0.0.1"), Is.EqualTo("::ffff:127.0.0.1"));
    }
}
