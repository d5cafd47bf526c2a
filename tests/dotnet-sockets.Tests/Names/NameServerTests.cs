using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Names;

/// <summary>Names by a DNS server of the test's own, which answers only what there is to ask.</summary>
[Category(Categories.Oracle)]
[NonParallelizable]
internal sealed class NameServerTests
{
    /// <summary>The name server is the test's, for the program alone.</summary>
    private const string Script = """
        mount --bind "$1/resolv.conf" /etc/resolv.conf
        test ! -e /etc/nsswitch.conf || mount --bind "$1/nsswitch.conf" /etc/nsswitch.conf
        shift
        "$@" 2>&1
        echo "exit code $?"
        """;

    private NetworkNamespace _network = null!;
    private NameServer _server = null!;
    private DirectoryInfo _folder = null!;

    [OneTimeSetUp]
    public void Open()
    {
        Need.Root("to mount another resolv.conf");
        Need.AllPrograms("unshare", "mount", "sh", "dotnet");
        _folder = Directory.CreateTempSubdirectory("names");
        File.WriteAllText(Path.Combine(_folder.FullName, "resolv.conf"), "nameserver 127.0.0.1\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "nsswitch.conf"), "hosts: files dns\n");
        _network = NetworkNamespace.Create();
        _server = _network.Run(() => new NameServer());
    }

    [OneTimeTearDown]
    public void Close()
    {
        _server?.Dispose();
        _network?.Dispose();
        _folder?.Delete(recursive: true);
    }

    [Test]
    public void A_name_is_shown_though_nobody_tells_its_addresses()
    {
        var before = _server.Types.Count;
        using var socket = _network.Run(() => new UdpClient());
        _network.Run(() => socket.Connect(IPAddress.Parse("127.9.9.1"), 9));
        var output = Run("-ua", "--resolve-timeout", "60", "--columns", "foreign_endpoint,foreign_host", "-H", "dport = 9");
        Assert.That(output, Does.Contain("server").And.EndsWith("exit code 0\n"));
        Assert.That(_server.Types.Skip(before), Is.Not.Empty.And.All.EqualTo(12), "Only the address's name is asked for.");
    }

    [Test]
    public void That_no_server_told_the_addresses_in_time_is_not_that_there_are_none() =>
        Assert.That(Run("-ta", "--resolve-timeout", "0.2", "dst = some.host"), Does.StartWith(
            "dotnet-sockets: 'some.host' is not an address, and no name server told in time whether there is a host of that name; "
                + "--resolve-timeout gives them longer.\n").And.EndsWith("exit code 2\n"));

    private string Run(params string[] arguments) => _network.Run(() => Command.Run(
        "unshare",
        ["-m", Need.Program("sh"), "-c", Script, "sh", _folder.FullName, Need.Program("dotnet"),
            Path.Combine(AppContext.BaseDirectory, "dotnet-sockets.dll"), .. arguments]));
}
