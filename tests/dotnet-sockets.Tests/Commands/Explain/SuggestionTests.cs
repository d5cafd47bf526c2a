using System.Net;
using System.Text.Json;
using DotNetSockets.Commands.Explain;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Commands.Doctor;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Zoo;
using SocketSnapshot;

namespace DotNetSockets.Tests.Commands.Explain;

/// <summary>The commands that explanations name are run as they are printed, and show rows; the doctor's are, wherever it finds something.</summary>
[Category(Categories.Oracle)]
internal sealed class SuggestionTests : IDisposable
{
    private readonly OpenSockets _sockets = new();
    private SocketZoo _zoo = null!;

    private static IEnumerable<string> States => StateTopics.All.Where(topic => topic.State != SocketState.Close).Select(topic => topic.Name);

    [OneTimeSetUp]
    public void Open()
    {
        _zoo = SocketZoo.Open();
        _zoo.AddTimeWait();
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _sockets.Dispose();
        _zoo?.Dispose();
        _zoo = null!;
    }

    [TestCaseSource(nameof(States))]
    public void Of_a_state(string state) => AssertShowMore(state);

    [Test]
    public void Of_every_port_and_address_that_there_is()
    {
        var sockets = _zoo.Network.Run(() => SocketTable.Capture(new SocketTableOptions { Protocols = SocketProtocols.Tcp | SocketProtocols.Udp })).Sockets;
        var ends = sockets.Select(socket => (Address: socket.LocalAddress.ToIPAddress(), Port: socket.LocalPort ?? 0)).Where(end => end.Port > 0).Distinct();
        foreach (var (address, port) in ends)
        {
            AssertShowMore($"{port}", $"{port}/tcp", $"{port}/udp", $"*:{port}", $"{new IPEndPoint(address, (int)port)}");
        }

        foreach (var address in sockets.Select(socket => socket.LocalAddress.ToIPAddress()).Distinct())
        {
            AssertShowMore($"{address}");
        }
    }

    /// <summary>More than are explained one by one, at an address that the list shows in its IPv4-mapped form.</summary>
    [TestCase("127.0.0.1:{0}")]
    [TestCase("127.0.0.1")]
    [TestCase("*:{0}")]
    [TestCase("[::ffff:127.0.0.1]:{0}")]
    [TestCase("{0}/tcp")]
    public void Of_many_connections(string word)
    {
        var port = _zoo.Network.Run(() =>
        {
            var listener = Tcp.New(_sockets, IPAddress.IPv6Any);
            listener.DualMode = true;
            listener.Bind(new IPEndPoint(IPAddress.IPv6Any, 0));
            listener.Listen(20);
            for (var i = 0; i < 9; i++)
            {
                Tcp.New(_sockets, IPAddress.Loopback).Connect(new IPEndPoint(IPAddress.Loopback, Tcp.PortOf(listener)));
            }

            return Tcp.PortOf(listener);
        });
        Assert.That(AssertShowMore(word.Replace("{0}", $"{port}", StringComparison.Ordinal)), Is.Positive);
    }

    /// <summary>How many suggestions there were.</summary>
    private int AssertShowMore(params string[] words)
    {
        var run = _zoo.Network.Run(() => AppRun.Of(["explain", .. words, "-j"]));
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        IReadOnlyList<string> commands = [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()
            .Where(row => row.GetProperty("aspect").GetString() == "command").Select(row => row.GetProperty("text").GetString()!)];
        foreach (var command in commands)
        {
            Assert.That(command, Does.Not.Contain('|'), "our own filters do it");
            Clinic.AssertShowsMore(_zoo.Network, command);
        }

        return commands.Count;
    }
}
