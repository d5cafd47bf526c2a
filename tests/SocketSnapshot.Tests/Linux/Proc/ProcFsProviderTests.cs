using System.Runtime.Versioning;
using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Tests.Linux.Proc;

[TestFixture]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class ProcFsProviderTests
{
    private const string Tcp = """
        Tcp 127.0.0.1 22 0.0.0.0 - Listen 2 - 0 12345
        Tcp 192.168.7.2 44468 124.28.28.50 80 Established 7 5 1000 23456
        Tcp 192.168.7.2 44469 124.28.28.50 80 TimeWait 0 0 - -
        Tcp 192.168.7.2 22 198.51.100.9 50000 SynReceived 0 0 - -
        """;

    private const string Tcp6 = """
        Tcp ::1 631 :: - Listen 0 - 0 12346
        Tcp ::1 35094 ::1 631 CloseWait 1 0 1000 23457
        Tcp ::ffff:127.0.0.1 8080 ::ffff:127.0.0.2 50001 Established 0 0 33 23458
        Tcp 2001:db8:1234:5678:9abc:def0:1122:3344 443 2001:db8::2 65535 Closing 0 0 33 23459
        """;

    private const string Udp = """
        Udp 0.0.0.0 68 0.0.0.0 - - 832 0 0 12347
        Udp 192.168.7.2 40000 192.0.2.53 53 Established 0 0 1000 23460
        """;

    private const string Udp6 = "Udp fe80::1 546 :: - - 0 0 101 12348";

    private const string RawAndIcmp = """
        Raw 0.0.0.0 1 0.0.0.0 - - 0 0 0 12349
        Raw :: 58 :: - - 0 0 0 12350
        Icmp 127.0.0.1 4660 0.0.0.0 - - 0 0 1000 12351
        """;

    [TestCase("little-endian", false)]
    [TestCase("big-endian", true)]
    public void Both_byte_orders_are_the_same_sockets(string tree, bool bigEndian)
    {
        var reading = Read(ProcFixture.Root(tree), bigEndian: bigEndian);
        Assert.That(Rows(reading), Is.EqualTo(string.Join('\n', Tcp, Tcp6, Udp, Udp6, RawAndIcmp)));
        Assert.That((reading.Served, reading.Warnings.Count), Is.EqualTo((SocketProtocols.Internet, 0)));
    }

    [Test]
    public void A_kernel_without_IPv6_lacks_nothing()
    {
        var reading = Read(ProcFixture.Root("without-ipv6"), SocketProtocols.Tcp | SocketProtocols.Udp);
        Assert.That((Rows(reading), reading.Warnings.Count), Is.EqualTo(($"{Tcp}\n{Udp}", 0)));
        Assert.That(reading.Served, Is.EqualTo(SocketProtocols.Tcp | SocketProtocols.Udp));
    }

    [Test]
    public void Files_that_lack_even_the_heading_are_not_served_and_said()
    {
        var root = ProcFixture.Root("empty");
        var reading = Read(root);
        Assert.That((Rows(reading), reading.Served), Is.EqualTo(("", SocketProtocols.None)));
        Assert.That(reading.Warnings, Is.EqualTo(
            new[] { "tcp", "tcp6", "udp", "udp6" }.Select(table => $"{root}/net/{table} is empty, without even a heading, so its sockets are missing.")));
    }

    [Test]
    public void A_root_without_any_table_serves_nothing()
    {
        var reading = Read(ProcFixture.Root("absent"));
        Assert.That((reading.Served, reading.Records.Count), Is.EqualTo((SocketProtocols.None, 0)));
        Assert.That(reading.Warnings, Is.EqualTo(new[] { $"{ProcFixture.Root("absent")}/net is not there: procfs is not mounted there, or a sandbox hides it." }));
    }

    [Test]
    public void The_calling_threads_network_is_read_where_there_is_one() =>
        Assert.That(Rows(Read(ProcFixture.Root("thread-self"))), Is.EqualTo(Tcp.Split('\n')[1]));

    [Test]
    public void Only_the_wanted_families_and_protocols_are_read()
    {
        var options = new SocketTableOptions { ProcRoot = ProcFixture.Root("little-endian"), IncludeIPv4 = false };
        var reading = new ProcFsProvider(bigEndian: false).Read(options, SocketProtocols.Udp, CancellationToken.None);
        Assert.That((Rows(reading), reading.Served), Is.EqualTo((Udp6, SocketProtocols.Udp)));
    }

    [Test]
    public void A_table_that_cannot_be_read_is_said_to_be_missing()
    {
        var root = Directory.CreateTempSubdirectory();
        try
        {
            // A folder in the table's place cannot be read by root either.
            var folder = root.CreateSubdirectory("net/tcp6");
            File.Copy(Path.Combine(ProcFixture.Root("little-endian"), "net", "tcp"), Path.Combine(root.FullName, "net", "tcp"));
            var reading = Read(root.FullName, SocketProtocols.Tcp);
            Assert.That((Rows(reading), reading.Served), Is.EqualTo((Tcp, SocketProtocols.Tcp)));
            Assert.That(reading.Warnings, Has.Count.EqualTo(1));
            Assert.That(reading.Warnings[0], Does.StartWith($"{folder.FullName} cannot be read, so its sockets are missing: "));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Test]
    public void It_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => new ProcFsProvider().Read(new SocketTableOptions(), SocketProtocols.Tcp, source.Token),
            Throws.TypeOf<OperationCanceledException>());
    }

    private static SocketReading Read(string root, SocketProtocols wanted = SocketProtocols.Internet, bool bigEndian = false) =>
        new ProcFsProvider(bigEndian).Read(new SocketTableOptions { ProcRoot = root }, wanted, CancellationToken.None);

    private static string Rows(SocketReading reading) => string.Join('\n',
        from records in reading.Records
        from socket in records.Decode()
        select string.Join(' ',
            socket.Protocol, socket.LocalAddress, Or(socket.LocalPort), socket.ForeignAddress, Or(socket.ForeignPort), Or(socket.State),
            Or(socket.ReceiveQueue), Or(socket.SendQueue), Or(socket.UserId), Or(socket.Inode)));

    private static string Or<T>(T? value)
        where T : struct => value?.ToString() ?? "-";
}
