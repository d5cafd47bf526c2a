using System.Net;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Zoo;

namespace DotNetSockets.Tests.Oracles;

/// <summary>Netstat and ss could be wrong together: here each row is what the test itself brought about.</summary>
[Category(Categories.Oracle)]
internal sealed class KnownSocketTests : ZooTests
{
    [Test]
    public void Every_known_socket_is_shown_as_it_was_made_and_nothing_else_is()
    {
        var rows = Tool.Rows(Network, "-an", "--columns", Tool.Columns);
        var known = Zoo.Rows.Concat(TimeWait).Where(IsShownByThisKernel).ToList();
        Assert.That(known.FindAll(wanted => rows.Count(wanted.Is) != known.Count(other => other.Row == wanted.Row)), Is.Empty);
        Assert.That(rows.Where(row => !known.Exists(wanted => wanted.Is(row)) && row.State != "TIME_WAIT"), Is.Empty);
    }

    [Test]
    public void A_device_or_a_zone_is_the_interface()
    {
        var rows = Tool.Rows(Network, "-an", "--columns", Tool.Columns);
        var known = Zoo.Rows.Where(wanted => wanted.Row.Interface is not null).ToList();
        Assert.That(known, Is.Not.Empty);
        Assert.That(known, Has.All.Matches<KnownRow>(wanted => rows.Single(wanted!.Is).Interface == wanted.Row.Interface));
    }

    [Test]
    public void A_ping_socket_is_shown_once_and_in_its_own_family([Values("127.0.0.1", "::1")] string first)
    {
        // From the second socket of a hash bucket on, the kernel prints both families' into /proc/net/icmp as well as into
        // /proc/net/icmp6 (ping_get_next does not look at the family), with the other family's addresses.
        using var network = NetworkNamespace.Create();
        using var sockets = new OpenSockets();
        var known = network.Run<KnownRow[]>(() =>
        {
            SystemControl.Set("net/ipv4/ping_group_range", "0 0");
            var second = first == "::1" ? "127.0.0.1" : "::1";
            return [.. new Ping(IPAddress.Parse(first), 77).Open(sockets), .. new Ping(IPAddress.Parse(second), 77).Open(sockets)];
        });
        Assert.That(RowComparer.Differences(Tool.Rows(network, "-an"), known.Select(wanted => wanted.Row)), Is.Empty);
    }

    /// <summary>The kernel keeps a TCP socket that is only bound to itself until 6.8, and then gives it to sock_diag.</summary>
    private static bool IsShownByThisKernel(KnownRow known) =>
        known.Row.State != "CLOSE" || Environment.OSVersion.Version >= new Version(6, 8);
}
