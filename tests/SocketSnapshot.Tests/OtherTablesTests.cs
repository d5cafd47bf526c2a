using SocketSnapshot.Managed;

namespace SocketSnapshot.Tests;

/// <summary>The doors beside the sockets' on this machine, and from a folder.</summary>
[TestFixture]
internal sealed class OtherTablesTests
{
    [Test]
    [Platform("Linux")]
    public void On_Linux_netlink_and_proc_are_the_sources_and_nothing_is_missing()
    {
        var (routes, links, counters, groups) = (RouteTable.Capture(), InterfaceTable.Capture(), NetworkStatistics.Capture(), GroupTable.Capture());
        Assert.That(new[] { routes.Source, links.Source, counters.Source, groups.Source }, Is.EqualTo(new[] { "rtnetlink", "rtnetlink", "procfs", "procfs" }));
        Assert.That(routes.Warnings.Concat(links.Warnings).Concat(counters.Warnings).Concat(groups.Warnings), Is.Empty);
        Assert.That(links.Interfaces.Select(link => link.Name), Does.Contain("lo"));
        Assert.That(counters.Counters.Select(counter => $"{counter.Protocol}.{counter.Name}"), Does.Contain("Tcp.InSegs").And.Contain("TcpExt.ListenDrops"));
    }

    [Test]
    [Platform("Linux")]
    public void What_is_not_asked_for_is_not_read()
    {
        var links = InterfaceTable.Capture(new InterfaceTableOptions { IncludeAddresses = false, IncludeSpeed = false }).Interfaces;
        Assert.That(links.Select(link => (link.Addresses, link.SpeedMbps)), Is.All.EqualTo(((IReadOnlyList<InterfaceAddress>?)null, (uint?)null)));
        Assert.That(RouteTable.Capture(new RouteTableOptions { IncludeIPv6 = false, Table = null }).Routes.Select(route => route.Family),
            Is.All.EqualTo(System.Net.Sockets.AddressFamily.InterNetwork));
    }

    [Test]
    public void The_managed_sources_say_what_they_do_not_know()
    {
        var routes = new ManagedRouteProvider().Read(new RouteTableOptions(), default);
        var links = new ManagedInterfaceProvider().Read(new InterfaceTableOptions(), default);
        var counters = new ManagedCounterProvider().Read(new NetworkStatisticsOptions(), default);
        var groups = new ManagedGroupProvider().Read(new GroupTableOptions(), default);
        Assert.That(new[] { routes.Warnings.Count, links.Warnings.Count, counters.Warnings.Count, groups.Warnings.Count }, Is.All.EqualTo(1));
        Assert.That(routes.Rows!.Where(route => route.Destination.ToString() == "127.0.0.0").Select(route => route.PrefixLength), Is.EqualTo(new byte[] { 8 }));
        Assert.That(links.Rows!.Count(link => link.Traits!.Value.HasFlag(InterfaceTraits.Loopback)), Is.EqualTo(1));
        Assert.That(counters.Rows!.Select(counter => $"{counter.Protocol}.{counter.Name}"), Does.Contain("Tcp.InSegs").And.Contain("Udp.OutDatagrams"));
        Assert.That(groups.Rows, Is.Not.Null);
    }

    [Test]
    public void A_folder_without_tables_is_one_exception_that_names_it()
    {
        var folder = Directory.CreateTempSubdirectory();
        var failure = Assert.Throws<SocketSnapshotException>(() => RouteTable.Capture(new RouteTableOptions { ProcRoot = folder.FullName }));
        Assert.That(failure!.Message, Does.StartWith("The routing table cannot be read.").And.Contain(folder.FullName));
        Assert.That(() => GroupTable.Capture(new GroupTableOptions { ProcRoot = folder.FullName }), Throws.TypeOf<SocketSnapshotException>());
        folder.Delete();
    }

    [Test]
    [Platform("Linux")]
    public void A_copy_of_proc_has_the_hosts_counters_groups_and_main_routes()
    {
        var folder = Directory.CreateTempSubdirectory();
        var net = folder.CreateSubdirectory("net").FullName;
        foreach (var name in new[] { "route", "ipv6_route", "dev", "if_inet6", "snmp", "netstat", "snmp6", "softnet_stat", "igmp", "igmp6", "mcfilter", "mcfilter6" })
        {
            var source = Path.Combine("/proc/thread-self/net", name);
            if (File.Exists(source))
            {
                File.WriteAllBytes(Path.Combine(net, name), File.ReadAllBytes(source));
            }
        }

        var copied = GroupTable.Capture(new GroupTableOptions { ProcRoot = folder.FullName });
        Assert.That(copied.Groups.Select(Line), Is.EqualTo(GroupTable.Capture().Groups.Select(Line)));
        Assert.That(copied.Warnings, Is.Empty);
        Assert.That(NetworkStatistics.Capture(new NetworkStatisticsOptions { ProcRoot = folder.FullName }).Counters.Select(counter => counter.Name),
            Is.EqualTo(NetworkStatistics.Capture().Counters.Select(counter => counter.Name)));
        Assert.That(InterfaceTable.Capture(new InterfaceTableOptions { ProcRoot = folder.FullName }).Interfaces.Select(link => link.Name),
            Is.EqualTo(InterfaceTable.Capture().Interfaces.Select(link => link.Name)));
        var ours = new RouteTableOptions { IncludeIPv6 = false };
        Assert.That(RouteTable.Capture(ours with { ProcRoot = folder.FullName }).Routes.Select(Line), Is.EqualTo(RouteTable.Capture(ours).Routes.Select(Line)));
        folder.Delete(recursive: true);
    }

    private static string Line(GroupInfo group) => $"{group.Interface} {group.Group} {group.Users} {group.Mode}";

    private static string Line(RouteInfo route) => $"{route.Destination}/{route.PrefixLength} {route.Gateway} {route.Interface} {route.Flags} {route.Metric}";
}
