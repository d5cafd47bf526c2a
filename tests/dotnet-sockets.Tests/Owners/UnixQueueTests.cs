using System.Text.Json;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Interop;
using DotNetSockets.Tests.Namespaces.Zoo;
using DotNetSockets.Tests.Oracles;

namespace DotNetSockets.Tests.Owners;

/// <summary>UNIX connections that wait to be accepted: whose they are, however many there are.</summary>
[Category(Categories.Oracle)]
internal sealed class UnixQueueTests
{
    /// <summary>More than a listener's record in unix_diag can hold.</summary>
    private const int Many = 9000;

    [Test]
    public void A_connection_that_waits_is_its_listeners()
    {
        using var zoo = FamilyZoo.Open();
        var waiting = Rows(zoo.Network, "-xn", "--columns", "inode,pid,fd,owner_via,processes").Where(IsWaiting).ToList();
        Assert.That(waiting, Has.Count.GreaterThanOrEqualTo(4));
        foreach (var row in waiting)
        {
            Assert.That((row.GetProperty("pid").GetInt32(), row.GetProperty("owner_via").GetString()), Is.EqualTo((Environment.ProcessId, "listener")));
            Assert.That((row.GetProperty("fd").ValueKind, row.GetProperty("processes").GetArrayLength()), Is.EqualTo((JsonValueKind.Null, 1)));
        }
    }

    [Test]
    public void Where_the_kernel_cannot_list_them_all_are_shown()
    {
        using var network = NetworkNamespace.Create();
        using var sockets = new PlainSockets();
        network.Run(() =>
        {
            SystemControl.Set("net/core/somaxconn", $"{Many + 1}");
            var (large, small) = (sockaddr.Unix("\0large"), sockaddr.Unix("\0small"));
            sockets.Listening(LibC.AF_UNIX, LibC.SOCK_STREAM, 0, large, Many);
            sockets.Listening(LibC.AF_UNIX, LibC.SOCK_STREAM, 0, small, 2);
            for (var i = 0; i < Many; i++)
            {
                sockets.Connect(sockets.Open(LibC.AF_UNIX, LibC.SOCK_STREAM), large);
            }

            sockets.Connect(sockets.Open(LibC.AF_UNIX, LibC.SOCK_STREAM), small);
        });
        var file = network.Run(() => File.ReadAllLines("/proc/thread-self/net/unix"));
        var waiting = Rows(network, "-xn", "--columns", "inode,local_address,owner_via").Where(IsWaiting).ToList();
        Assert.That(waiting.CountBy(row => row.GetProperty("local_address").GetString()!), Is.EquivalentTo(new[]
        {
            KeyValuePair.Create("@large", Many), KeyValuePair.Create("@small", 1),
        }));
        Assert.That(waiting, Has.Count.EqualTo(file.Count(line => line.Contains(" 02     0 ", StringComparison.Ordinal))));
        Assert.That(waiting.Select(row => row.GetProperty("owner_via").GetString()), Has.All.EqualTo("listener"));
    }

    private static bool IsWaiting(JsonElement row) => row.GetProperty("inode").ValueKind == JsonValueKind.Null;

    private static IEnumerable<JsonElement> Rows(NetworkNamespace network, params string[] arguments) =>
        Tool.Run(network, [.. arguments, "-f", "ndjson"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line));
}
