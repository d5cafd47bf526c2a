using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;
using SocketSnapshot.Linux;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Namespaces;
using SocketSnapshot.Linux.Owners;
using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Linux.SockDiag.Pushdown;
using SocketSnapshot.Sources;
using SocketSnapshot.Tests.Linux.Proc;

namespace SocketSnapshot.Tests.Linux;

/// <summary>The readers of small texts and tables: whatever the bytes are, no exception, no hang, and nothing that is not there.</summary>
[TestFixture]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class HostileTextTests
{
    private const int Count = 10_000;

    private const string Mounts = "cgroup2 /sys/fs/cg\\040x cgroup2 rw,nosuid 0 0";

    private const string MountInfo = "22 1 0:5 / /proc rw shared:1 - proc proc rw,hidepid=2,gid=4\n23 1 0:6 / /sys rw - sysfs sysfs rw\n";

    [Test]
    public void A_damaged_table_of_packet_sockets_has_no_more_rows_than_lines() =>
        AssertRows("packet", text => new ProcNetRecords(SocketProtocol.Packet, AddressFamily.Packet, "", text, new ProcPacketParser(ProcInterfaceNames.None).TryParse));

    [Test]
    public void A_damaged_table_of_netlink_sockets_has_no_more_rows_than_lines() =>
        AssertRows("netlink", text => new ProcNetRecords(SocketProtocol.Netlink, AddressFamily.Unspecified, "", text, new ProcNetlinkParser(SocketDetailKinds.Memory).TryParse));

    [Test]
    public void A_damaged_table_of_unix_sockets_has_no_more_rows_than_lines() =>
        AssertRows("unix", text => new ProcUnixRecords("", text, includeReferenceCounts: true));

    [Test]
    public void A_damaged_table_of_icmp_sockets_hides_no_row_but_strays()
    {
        var original = File.ReadAllBytes(Path.Combine(ProcFixture.Root("little-endian"), "net", "icmp"));
        foreach (var bytes in Mutations.Of(original, Count, seed: 41))
        {
            var (own, other) = (Icmp(bytes), Icmp(original));
            var rows = new PingRecords(own, other).Decode().ToList();
            Assert.That(rows, Is.SubsetOf(own.Decode()));
            Assert.That(rows.Where(row => !row.LocalAddress.IsAny), Is.EqualTo(own.Decode().Where(row => !row.LocalAddress.IsAny)));
        }
    }

    [Test]
    public void A_damaged_table_has_reference_counts_or_none()
    {
        foreach (var bytes in Mutations.Of(File.ReadAllBytes(Path.Combine(ProcFixture.Root("families"), "net", "unix")), Count, seed: 42))
        {
            var counts = UnixReferenceCounts.Parse(bytes);
            var inodes = ProcUnixTable.Read(bytes).Where(line => line.Inode != 0).ToLookup(line => line.Inode, line => line.ReferenceCount);
            Assert.That(inodes, Has.All.Matches<IGrouping<uint, uint>>(lines => counts.Of(lines!.Key) == lines.First()));
        }
    }

    [Test]
    public void Damaged_attributes_are_facts_or_none()
    {
        byte[] attributes = [8, 0, 15, 0, 42, 0, 0, 0, 12, 0, 21, 0, 7, 0, 0, 0, 1, 0, 0, 0];
        var reader = new FactsReader(null, default);
        foreach (var bytes in Mutations.Of([.. new byte[inet_diag_msg.Size], .. attributes], Count, seed: 43))
        {
            var facts = reader.Read(bytes, null);
            Assert.That(facts.CgroupId is { } id && bytes.AsSpan().IndexOf(BitConverter.GetBytes(id)) < 0, Is.False);
            Assert.That(facts.Mark is { } mark && bytes.AsSpan().IndexOf(BitConverter.GetBytes(mark)) < 0, Is.False);
        }
    }

    [Test]
    public void A_damaged_line_of_a_mount_is_a_folder_or_none()
    {
        Assert.That(CgroupTree.MountIn(Mounts), Is.EqualTo("/sys/fs/cg x"));
        foreach (var line in Damaged(Mounts, seed: 44))
        {
            Assert.That(CgroupTree.MountIn(line), Is.Null.Or.StartsWith("/"));
        }
    }

    [TestCase("tmpfs /cgroup2 tmpfs rw 0 0")]
    [TestCase("cgroup2 none cgroup2 rw 0 0")]
    [TestCase("cgroup2 /x")]
    [TestCase("")]
    public void Another_file_system_is_none(string line) => Assert.That(CgroupTree.MountIn(line), Is.Null);

    [Test]
    public void A_damaged_list_of_mounts_hides_processes_only_where_it_says_so()
    {
        foreach (var text in Damaged(MountInfo, seed: 45))
        {
            Assert.That(ProcMount.HidesProcesses(text, "/proc") && !text.Contains("hidepid=", StringComparison.Ordinal), Is.False);
        }
    }

    [Test]
    public void The_damaged_text_of_a_namespaces_link_is_its_number_or_none()
    {
        foreach (var text in Damaged("net:[4026531840]", seed: 46))
        {
            Assert.That(NamespaceLink.Parse(text) is { } number && !System.Text.RegularExpressions.Regex.IsMatch(text, @"^net:\[0*" + number + @"\]\z"), Is.False);
        }
    }

    [Test]
    public void A_damaged_range_of_ports_is_a_range()
    {
        foreach (var text in Damaged("1024\t65000\n", seed: 47))
        {
            var range = PortRange.Parse(text);
            Assert.That(range, Is.EqualTo(new PortRange(32768, 60999)).Or.Matches<PortRange>(read =>
                text.Contains(read.First.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        }
    }

    private static IEnumerable<string> Damaged(string text, int seed) =>
        Mutations.Of(Encoding.Latin1.GetBytes(text), Count, seed).Concat(Mutations.Cuts(Encoding.Latin1.GetBytes(text))).Select(Encoding.Latin1.GetString);

    private static ProcNetRecords Icmp(byte[] text) => new(SocketProtocol.Icmp, AddressFamily.InterNetwork, "", text, bigEndian: false);

    private static void AssertRows(string table, Func<byte[], SocketRecords> records)
    {
        var original = File.ReadAllBytes(Path.Combine(ProcFixture.Root("families"), "net", table));
        Assert.That(records(original).Decode().Count(), Is.GreaterThan(1));
        foreach (var bytes in Mutations.Of(original, Count, seed: 40))
        {
            Assert.That(records(bytes).Decode().Count(), Is.LessThanOrEqualTo(bytes.Count(letter => letter == (byte)'\n') + 1));
        }
    }
}
