using System.Globalization;
using System.Runtime.Versioning;
using System.Text;
using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Tests.Linux.Proc;

[TestFixture]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class SctpTablesTests
{
    private const string Association = "0 0 2 1 3 0 17 0 0 101 71002 2905 40100 *10.4.0.1 <-> *10.9.0.7 ";

    private static readonly SocketTableOptions Fixture = new() { ProcRoot = ProcFixture.Root("sctp") };

    [Test]
    public void Endpoints_and_associations_are_rows_with_the_address_of_the_primary_path()
    {
        var reading = Read(Fixture with { Details = SocketDetailKinds.Tcp });
        Assert.That((reading.Served, reading.Warnings.Count), Is.EqualTo((SocketProtocols.Sctp, 0)));
        Assert.That(Rows(reading), Is.EqualTo("""
            Listen - - 10.4.0.1:2905 0.0.0.0: 101 71001 [10.4.0.1 10.4.1.1] []
            Close - - 0.0.0.0:2906 0.0.0.0: - - [0.0.0.0] []
            Listen - - fd00::1:2907 ::: 0 71003 [fd00::1 10.4.0.1] []
            Established 412 88 10.4.1.1:2905 10.9.1.7:40100 101 71002 [10.4.0.1 10.4.1.1] [10.9.0.7 10.9.1.7]
            CloseWait 0 0 10.4.0.1:2906 10.9.0.8:40101 - - [10.4.0.1] [10.9.0.8]
            SynSent 0 0 fd00::1:2907 fd00::9:40102 0 71004 [fd00::1] [fd00::9]
            """));
    }

    [Test]
    public void An_association_has_its_own_state_its_streams_and_its_buffers()
    {
        var details = Read(Fixture with { Details = SocketDetailKinds.All }).Records.SelectMany(records => records.Decode()).Select(socket => socket.Details!).ToList();
        Assert.That(
            details.Select(one => (one.Sctp!.State, one.Sctp.InStreams, one.Sctp.OutStreams)),
            Is.EqualTo(new (uint?, ushort?, ushort?)[] { default, default, default, (3, 5, 10), (6, 10, 10), (2, 10, 10) }));
        Assert.That(details.Select(one => one.Memory), Is.EqualTo(new[]
        {
            null, null, null, Memory(88), Memory(0), Memory(0),
        }));

        // In ticks of that kernel, which are not milliseconds everywhere.
        Assert.That(details.Select(one => one.Sctp!.HeartbeatMilliseconds), Has.All.Null);
    }

    [Test]
    public void A_table_of_an_older_kernel_has_no_buffers()
    {
        Assert.That(
            new ProcSctpParser(SocketDetailKinds.All).TryAssociation(Encoding.ASCII.GetBytes($"{Association}\t    7500     2     3   10    0    0        1"), out var socket), Is.True);
        Assert.That((socket.Details!.Memory, socket.Details.Sctp!.OutStreams), Is.EqualTo(((SocketMemory?)null, (ushort?)3)));
    }

    /// <summary>A number of eight digits leaves no blank behind the tab, and an editor may have made blanks of the tab.</summary>
    [TestCase("\t    7500")]
    [TestCase("\t12345678")]
    [TestCase("       7500")]
    [TestCase("7500")]
    public void The_numbers_begin_at_the_tab_or_where_it_was(string interval)
    {
        Assert.That(
            new ProcSctpParser(SocketDetailKinds.All).TryAssociation(Encoding.ASCII.GetBytes($"{Association}{interval} 2 3 10 0 0 1 1 0 4096 8192\r"), out var socket), Is.True);
        Assert.That((socket.ForeignAddress.ToString(), socket.Details!.Sctp!.InStreams, socket.Details.Memory!.ReceiveBuffer), Is.EqualTo(("10.9.0.7", (ushort?)2, (uint?)8192)));
    }

    [TestCase(true, false, 4)]
    [TestCase(false, true, 2)]
    [TestCase(false, false, 0)]
    public void A_family_is_that_of_the_addresses(bool v4, bool v6, int rows) => Assert.That(
        Read(Fixture with { IncludeIPv4 = v4, IncludeIPv6 = v6 }).Records.Sum(records => records.Decode().Count()), Is.EqualTo(rows));

    [Test]
    public void Where_one_of_the_files_is_missing_its_sockets_are_missed()
    {
        var root = Directory.CreateTempSubdirectory();
        try
        {
            var folder = root.CreateSubdirectory("net/sctp").FullName;
            var options = new SocketTableOptions { ProcRoot = root.FullName };
            Assert.That((Read(options).Served, Read(options).Warnings.Count), Is.EqualTo((SocketProtocols.None, 0)));

            File.Copy(Path.Combine(Fixture.ProcRoot, "net", "sctp", "eps"), Path.Combine(folder, "eps"));
            Assert.That(Read(options).Records.Sum(records => records.Decode().Count()), Is.EqualTo(3));
            Assert.That(Read(options).Warnings, Has.Count.EqualTo(1).And.All.EndsWith("sctp/assocs is not there, so its sockets are missing."));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [TestCase("0 0 2 10 29 2905 101 71001")]
    [TestCase("0 0 2 10 29 2905 101 71001 127.1")]
    [TestCase("0 0 2 10 29 2905 101 71001 10.4.0.1 x")]
    [TestCase("0 0 2 10 29 65536 101 71001 10.4.0.1")]
    [TestCase("0 0 2 10 29 2905 101 10.4.0.1")]
    [TestCase("0 0 2 10 29 2905 101 71001 *")]
    public void A_damaged_endpoint_is_none(string line) =>
        Assert.That(new ProcSctpParser(SocketDetailKinds.None).TryEndpoint(Encoding.ASCII.GetBytes(line), out _), Is.False);

    [TestCase("0 0 2 1 3 0 17 0 0 101 71002 2905 40100 10.4.0.1 <-> 10.9.0.7")]
    [TestCase("0 0 2 1 3 0 17 0 0 101 71002 2905 40100 10.4.0.1 10.9.0.7 \t 3 1 1 1 1 1 1")]
    [TestCase("0 0 2 1 3 0 17 0 0 101 71002 2905 40100 <-> 10.9.0.7 \t 3 1 1 1 1 1 1")]
    [TestCase("0 0 2 1 3 0 17 0 0 101 71002 2905 40100 10.4.0.1 <-> \t 3 1 1 1 1 1 1")]
    [TestCase("0 0 2 1 999 0 17 0 0 101 71002 2905 40100 10.4.0.1 <-> 10.9.0.7 \t 3 1 1 1 1 1 1")]
    [TestCase("0 0 2 1 3 0 17 0 0 101 71002 2905 40100 10.4.0.1 <-> 10.9.0.7 \t 3 1 1 1 1 1")]
    [TestCase("0 0 2 1 3 0 17 0 0 101 71002 2905 40100 10.4.0.1 <-> 10.9.0.7 \t 3 65536 1 1 1 1 1")]
    [TestCase("0 0 2 1 3 0 17 0 0 101 71002 2905 40100 10.4.0.1 <-> 10.9.0.7 10")]
    public void A_damaged_association_is_none(string line) =>
        Assert.That(new ProcSctpParser(SocketDetailKinds.None).TryAssociation(Encoding.ASCII.GetBytes(line), out _), Is.False);

    [Test]
    public void An_endless_list_of_addresses_is_no_association()
    {
        var line = "0 0 2 10 29 2905 101 71001 " + string.Concat(Enumerable.Repeat("10.4.0.1 ", 1 << 15));
        Assert.That(new ProcSctpParser(SocketDetailKinds.None).TryEndpoint(Encoding.ASCII.GetBytes(line), out _), Is.False);
    }

    [Test]
    public void Its_counters_are_counters()
    {
        var reading = new ProcCounterProvider().Read(new NetworkStatisticsOptions { ProcRoot = Fixture.ProcRoot }, CancellationToken.None);
        Assert.That(reading.Warnings, Is.Empty);
        Assert.That(reading.Rows!.Select(counter => $"{counter.Protocol}.{counter.Name} {counter.Value}"), Is.EqualTo(
            ["Sctp.CurrEstab 2", "Sctp.ActiveEstabs 0", "Sctp.PassiveEstabs 7", "Sctp.Aborteds 1", "Sctp.Shutdowns 4"]));
    }

    private static SocketReading Read(SocketTableOptions options) =>
        new ProcFsProvider(bigEndian: false).Read(options, SocketProtocols.Sctp, CancellationToken.None);

    private static SocketMemory Memory(uint sent) => new() { SendAllocated = sent, SendQueued = 0, SendBuffer = 212992, ReceiveBuffer = 212992 };

    private static string Rows(SocketReading reading) => string.Join('\n', reading.Records.SelectMany(records => records.Decode()).Select(socket =>
        $"{socket.State} {socket.ReceiveQueue?.ToString(CultureInfo.InvariantCulture) ?? "-"} {socket.SendQueue?.ToString(CultureInfo.InvariantCulture) ?? "-"} {socket.LocalAddress}:{socket.LocalPort} "
        + $"{socket.ForeignAddress}:{socket.ForeignPort} {socket.UserId?.ToString(CultureInfo.InvariantCulture) ?? "-"} {socket.Inode?.ToString(CultureInfo.InvariantCulture) ?? "-"} "
        + $"[{string.Join(' ', socket.Details!.Sctp!.LocalAddresses!)}] [{string.Join(' ', socket.Details.Sctp.PeerAddresses ?? [])}]"));
}
