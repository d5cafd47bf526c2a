using System.Runtime.Versioning;
using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Tests.Linux.Proc;

[TestFixture]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class FamilyTablesTests
{
    private const SocketProtocols Served = SocketProtocols.Unix | SocketProtocols.Packet | SocketProtocols.Netlink;

    [Test]
    public void Unix_packet_and_netlink_have_tables_and_the_other_families_none()
    {
        var reading = Read(new SocketTableOptions(), SocketProtocols.All & ~SocketProtocols.Internet);
        Assert.That((reading.Served, reading.Warnings.Count), Is.EqualTo((Served, 0)));
        Assert.That(string.Join('\n', reading.Records.SelectMany(records => records.Decode()).Select(Row)), Is.EqualTo("""
            Unix Listen Stream /run/st - - - - 20051081
            Unix Established Stream /run/st - - - - -
            Unix Established Stream - - - - - 587
            Unix - Dgram @abs@name - - - - 20051104
            Unix Close Seqpacket /run/line.end - - - - 20051089
            Packet - Raw * - 8336 - 0 20051114
            Packet - Dgram arp - 0 - 101 20051115
            Netlink - - rtnl 0 0 0 - 20050975
            Netlink - - uevent 3600676577 832 32 - 20051121
            """));
    }

    [TestCase(true, 2u)]
    [TestCase(false, null)]
    public void Reference_counts_are_there_for_the_asking(bool isAsked, uint? count)
    {
        var reading = Read(new SocketTableOptions { IncludeReferenceCounts = isAsked }, SocketProtocols.Unix);
        Assert.That(reading.Records[0].Decode().First().Named!.ReferenceCount, Is.EqualTo(count));
    }

    [Test]
    public void Netlink_tells_drops_to_whom_asks()
    {
        var memory = Read(new SocketTableOptions { Details = SocketDetailKinds.Memory }, SocketProtocols.Netlink).Records[0].Decode()
            .Select(socket => socket.Details!.Memory);
        Assert.That(memory.Select(numbers => (numbers!.Drops, numbers.ReceiveBuffer)), Is.EqualTo(new (uint?, uint?)[] { (0, null), (7, null) }));
    }

    [Test]
    public void A_packet_sockets_interface_has_the_name_that_the_other_tables_have_for_its_number()
    {
        var root = Directory.CreateTempSubdirectory();
        try
        {
            var folder = root.CreateSubdirectory("net").FullName;
            File.Copy(Path.Combine(ProcFixture.Root("families"), "net", "packet"), Path.Combine(folder, "packet"));
            Assert.That(Interfaces(root.FullName), Is.EqualTo(new[] { null, "if2" }));
            File.WriteAllText(Path.Combine(folder, "dev_mcast"), "2    wan0            1     0     333300000001\nx y z\n\n");
            Assert.That(Interfaces(root.FullName), Is.EqualTo(new[] { null, "wan0" }));
            File.WriteAllText(Path.Combine(folder, "igmp"), "Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter\n2\tlan0      :     1      V3\n\t\t\t\t010000E0     1 0:00000000\t\t0\n");
            Assert.That(Interfaces(root.FullName), Is.EqualTo(new[] { null, "lan0" }));
            File.WriteAllText(Path.Combine(folder, "if_inet6"), "fe800000000000000000000000000001 02 40 20 80     six0\nfe80 zz\n");
            Assert.That(Interfaces(root.FullName), Is.EqualTo(new[] { null, "six0" }));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [TestCase("packet", SocketProtocols.Packet)]
    [TestCase("netlink", SocketProtocols.Netlink)]
    [TestCase("unix", SocketProtocols.Unix)]
    public void Cut_anywhere_the_whole_lines_are_left(string table, SocketProtocols protocol)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "net"));
            var path = Path.Combine(folder.FullName, "net", table);
            var whole = File.ReadAllBytes(Path.Combine(ProcFixture.Root("families"), "net", table));
            File.WriteAllBytes(path, whole);
            var options = new SocketTableOptions { ProcRoot = folder.FullName };
            var rows = Rows(options, protocol);
            foreach (var text in Mutations.Cuts(whole))
            {
                File.WriteAllBytes(path, text);
                var lines = text.Count(letter => letter == (byte)'\n') - 1;
                var left = Rows(options, protocol);

                // The last name of the UNIX table has a line of its own.
                Assert.That(left.Take(4), Is.EqualTo(rows.Take(Math.Min(4, Math.Max(0, lines)))), $"{text.Length} bytes");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string?> Interfaces(string root) =>
        new ProcFsProvider(bigEndian: false).Read(new SocketTableOptions { ProcRoot = root }, SocketProtocols.Packet, CancellationToken.None)
            .Records[0].Decode().Select(socket => socket.Interface);

    private static SocketReading Read(SocketTableOptions options, SocketProtocols wanted) =>
        new ProcFsProvider(bigEndian: false).Read(options with { ProcRoot = ProcFixture.Root("families") }, wanted, CancellationToken.None);

    private static List<string> Rows(SocketTableOptions options, SocketProtocols wanted) =>
        [.. new ProcFsProvider(bigEndian: false).Read(options, wanted, CancellationToken.None).Records.SelectMany(records => records.Decode()).Select(Row)];

    private static string Row(SocketInfo socket)
    {
        object?[] values =
        [
            socket.Protocol, socket.State, socket.Named!.Type, socket.Named.Local?.Replace('\n', '.'), socket.LocalPort,
            socket.ReceiveQueue, socket.SendQueue, socket.UserId, socket.Inode,
        ];
        return string.Join(' ', values.Select(value => value ?? "-"));
    }
}
