using DotNetSockets.Tests.CommandLine;
using SocketSnapshot.Tests.Linux;

namespace DotNetSockets.Tests.Recordings;

/// <summary>Copies of /proc/net as support bundles and people have them, for each command that reads one.</summary>
internal sealed class NestedFolderTests
{
    private static readonly string[] Commands = ["list -tan", "summary --by state", "routes", "interfaces", "statistics", "groups"];

    private static readonly string[] Tables = ["tcp", "route", "dev", "snmp", "igmp"];

    private static IEnumerable<TestCaseData> Places() =>
        from command in Commands
        from place in new[] { "net", "proc/net", "sosreport-web1/proc/net", "sosreport-web1/a/b/c/proc/net", "tables" }
        from asked in new[] { "", "proc", "proc/net", "net", "tables", "sosreport-web1" }
        where asked.Length == 0 ? place != "tables" : place == asked || place.StartsWith(asked + "/", StringComparison.Ordinal)
        select new TestCaseData(command, place, asked);

    [TestCaseSource(nameof(Places))]
    public void Is_found_from_each_folder_above_its_tables(string command, string place, string asked)
    {
        using var bundle = Copy(place);
        using var plain = Copy("proc/net");
        var expected = AppRun.Of([.. command.Split(' '), "-j", "--from", plain.Root]);
        Assert.That((expected.Code, expected.Output.Length), Is.EqualTo((0, expected.Output.Length)).And.Not.EqualTo((0, 0)));
        var run = AppRun.Of([.. command.Split(' '), "-j", "--from", Path.Combine(bundle.Root, asked)]);
        Assert.That((run.Code, run.Output), Is.EqualTo((0, expected.Output)));
    }

    [Test]
    public void Of_two_hosts_one_is_to_be_named([ValueSource(nameof(Commands))] string command)
    {
        using var bundle = Copy("web1/proc/net", "web2/proc/net");
        var run = AppRun.Of([.. command.Split(' '), "--from", bundle.Root]);
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("holds 2 copies of /proc/net; name one of ").And.Contain("web1/proc/net").And.Contain("web2/proc/net"));
    }

    /// <summary>However deep each is: a host that is not shown must not be missed in silence.</summary>
    [Test]
    public void Of_two_hosts_at_different_depths_one_is_to_be_named([ValueSource(nameof(Commands))] string command)
    {
        using var bundle = Copy("web1/proc/net", "archive/2026/web2/proc/net");
        var run = AppRun.Of([.. command.Split(' '), "--from", bundle.Root]);
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("holds 2 copies of /proc/net; name one of ").And.Contain("web1/proc/net").And.Contain("web2/proc/net"));
    }

    [Test]
    public void A_link_that_leads_back_is_not_followed()
    {
        using var bundle = Copy("web1/proc/net");
        Directory.CreateSymbolicLink(Path.Combine(bundle.Root, "latest"), "web1");
        Directory.CreateSymbolicLink(Path.Combine(bundle.Root, "again"), ".");
        Assert.That(AppRun.Of("-tan", "--from", bundle.Root).Code, Is.Zero);
    }

    [Test]
    public void A_folder_without_tables_is_a_wrong_command_line([ValueSource(nameof(Commands))] string command)
    {
        using var bundle = new HostileFiles().WithText("proc/net/other", "x");
        var run = AppRun.Of([.. command.Split(' '), "--from", bundle.Root]);
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.EndWith("holds no copy of /proc/net: expected a table such as proc/net/tcp in the folder or up to 5 folders below it.\n"));
    }

    [Test]
    public void A_copy_without_the_tables_of_the_command_fails([ValueSource(nameof(Commands))] string command)
    {
        using var bundle = new HostileFiles().WithText("proc/net/ip6_flowlabel", "x").WithText("proc/net/if_inet6", "");
        var run = AppRun.Of([.. command.Split(' '), "--from", bundle.Root]);
        Assert.That((run.Code, run.Output), Is.EqualTo((1, "")));
        Assert.That(run.Error, Does.Match(@" (has no|no table) .*\.\n$"));
    }

    [Test]
    [Platform("Linux")]
    public void A_procfs_in_use_is_no_copy_and_a_process_of_it_is_its_network([ValueSource(nameof(Commands))] string command)
    {
        var run = AppRun.Of([.. command.Split(' '), "--from", "/proc"]);
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith("dotnet-sockets: '/proc' is not a copy but a procfs in use."));
    }

    private static HostileFiles Copy(params string[] places)
    {
        var files = new HostileFiles();
        foreach (var place in places)
        {
            foreach (var table in Tables)
            {
                files.WithText($"{place}/{table}", Text(table));
            }
        }

        return files;
    }

    private static string Text(string table) => table switch
    {
        "tcp" => "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
            + "   0: 0100007F:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 1 0 100 0 0 10 0\n",
        "route" => "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\neth0\t00000000\t0102000A\t0003\t0\t0\t0\t00000000\t0\t0\t0\n",
        "dev" => "Inter-|   Receive |  Transmit\n face |bytes packets errs drop fifo frame compressed multicast|bytes packets errs drop fifo colls carrier compressed\n"
            + "  eth0:    7884      54    1    2    3     4          5         6     7    8    9   10   11    12       13         14\n",
        "snmp" => "Tcp: InSegs\nTcp: 12\n",
        _ => "Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter\n1\tlo        :     1      V3\n\t\t\t\t010000E0     1 0:00000000\t\t0\n",
    };
}
