using SocketSnapshot.Tests.Linux.Proc;

namespace SocketSnapshot.Tests.Linux;

/// <summary>Recordings in which something else than a file has a table's name.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class HostileTablesTests
{
    private const string Unread = "it is not a regular file.";

    private static readonly string[] SocketTables =
        ["tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6", "unix", "packet", "netlink"];

    private static readonly string[] OtherTables = ["dev", "if_inet6", "route", "ipv6_route", "snmp", "netstat", "snmp6", "igmp", "igmp6", "mcfilter"];

    [TestCaseSource(nameof(SocketTables))]
    public void A_pipe_in_a_tables_place_is_a_warning_and_no_wait(string table)
    {
        using var files = Recording(table).WithPipe($"net/{table}");
        Assert.That(WarningsOf(files), Has.Exactly(1).EqualTo($"{files.Net}/{table} cannot be read, so its sockets are missing: {Unread}"));
    }

    [TestCaseSource(nameof(SocketTables))]
    public void A_link_to_a_device_in_a_tables_place_is_a_warning_and_no_memory(string table)
    {
        using var files = Recording(table).WithLink($"net/{table}", "/dev/zero");
        Assert.That(WarningsOf(files), Has.Exactly(1).EqualTo($"{files.Net}/{table} cannot be read, so its sockets are missing: {Unread}"));
    }

    [TestCase("/proc/self/root")]
    [TestCase("/proc/thread-self/root/.")]
    [TestCase("/proc/self/task/../root")]
    [TestCase("/proc/..")]
    public void A_path_that_leads_out_of_procfs_is_trusted_no_more_than_another(string outside)
    {
        using var files = new HostileFiles().WithLink("net/tcp", "/dev/zero").WithPipe("net/udp").WithText("net/raw", "heading\n");
        var warnings = HostileFiles.WithoutHanging(() =>
        {
            using var dump = SocketRecording.FromProcNet(outside + files.Net, default);
            return dump.Warnings.ToArray();
        });
        string[] refused = [.. new[] { "tcp", "udp" }.Select(
            table => $"{outside}{files.Net}/{table} cannot be read, so its sockets are missing: {Unread}")];
        Assert.That(warnings, Is.SupersetOf(refused));
    }

    [TestCaseSource(nameof(OtherTables))]
    public void The_other_tables_are_read_from_files_only(string table)
    {
        using var files = new HostileFiles();
        foreach (var other in OtherTables)
        {
            _ = other == table ? files.WithPipe($"net/{other}") : files.WithText($"net/{other}", "");
        }

        Assert.That(HostileFiles.WithoutHanging(() => OtherWarnings(files.Root)), Has.Some.StartsWith($"{files.Net}/{table} cannot be read: {Unread}"));
    }

    [Test]
    public void A_link_to_another_file_of_the_recording_is_followed()
    {
        using var files = new HostileFiles().WithText("net/kept", File.ReadAllText(Path.Combine(ProcFixture.Root("little-endian"), "net/tcp")))
            .WithLink("net/tcp", "kept");
        using var dump = SocketRecording.FromProcNet(files.Net, default);
        Assert.That((dump.Any(), dump.Warnings.Count), Is.EqualTo((true, 0)));
    }

    [Test]
    public void A_long_table_is_cut_and_that_is_said()
    {
        const long Terabyte = 1L << 40;
        using var files = new HostileFiles().WithHole("net/dev", Terabyte);
        var warnings = Array.Empty<string>();
        var allocated = HostileFiles.Allocated(() => warnings = [.. InterfaceTable.Capture(new InterfaceTableOptions { ProcRoot = files.Root }).Warnings]);
        Assert.That(warnings, Does.Contain($"{files.Net}/dev is longer than 256 MiB: what is behind them was not read, and rows are missing."));
        Assert.That(allocated, Is.LessThan(2 * (256L << 20) + (16 << 20)));
    }

    private static HostileFiles Recording(string table)
    {
        var files = new HostileFiles();
        foreach (var other in SocketTables.Where(other => other != table))
        {
            files.WithText($"net/{other}", "heading\n");
        }

        return files;
    }

    private static IReadOnlyList<string> WarningsOf(HostileFiles files) => HostileFiles.WithoutHanging(() =>
    {
        var options = new SocketTableOptions { Protocols = SocketProtocols.All, ProcRoot = files.Root, IncludeReferenceCounts = true };
        using var dump = SocketRecording.FromProcNet(files.Net, default, options);
        Assert.That(dump.Count(), Is.Zero);
        return dump.Warnings;
    });

    private static List<string> OtherWarnings(string root) =>
    [
        .. Warnings(() => InterfaceTable.Capture(new InterfaceTableOptions { ProcRoot = root }).Warnings),
        .. Warnings(() => RouteTable.Capture(new RouteTableOptions { ProcRoot = root }).Warnings),
        .. Warnings(() => NetworkStatistics.Capture(new NetworkStatisticsOptions { ProcRoot = root }).Warnings),
        .. Warnings(() => GroupTable.Capture(new GroupTableOptions { ProcRoot = root }).Warnings),
    ];

    /// <summary>Where nothing at all could be read, the warnings are the exception's message.</summary>
    private static IEnumerable<string> Warnings(Func<IReadOnlyList<string>> take)
    {
        try
        {
            return take();
        }
        catch (SocketSnapshotException failure)
        {
            return failure.Message.Split(" /").Select(part => part.StartsWith('/') ? part : "/" + part);
        }
    }
}
