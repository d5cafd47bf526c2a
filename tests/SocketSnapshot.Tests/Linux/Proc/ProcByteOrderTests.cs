using System.Text;
using SocketSnapshot.Linux.Proc;

namespace SocketSnapshot.Tests.Linux.Proc;

/// <summary>A copy of /proc/net of a host of either byte order, and one that does not tell which.</summary>
internal sealed class ProcByteOrderTests
{
    private const string Heading = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("order");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [TestCase("7F000001", true)]
    [TestCase("0100007F", false)]
    [TestCase("7F000035", true)]
    [TestCase("3500007F", false)]
    [TestCase("00000000", null)]
    [TestCase("C0000205", null)]
    [TestCase("00000000000000000000000000000001", true)]
    [TestCase("00000000000000000000000001000000", false)]
    [TestCase("00000000000000000000FFFFC0000205", true)]
    [TestCase("0000000000000000FFFF0000050200C0", false)]
    [TestCase("FE800000000000000000000000000009", true)]
    [TestCase("000080FE000000000000000009000000", false)]
    [TestCase("20010DB8000000000000000000000005", null)]
    public void An_address_tells(string address, bool? isBig) => Assert.That(OrderOf(Line(address)), Is.EqualTo(isBig));

    [Test]
    public void What_looks_like_one_and_is_a_queue_or_a_timer_does_not() =>
        Assert.That(OrderOf("   0: C0000205:1F90 00000000:0000 0A 7F000001:7F000001 02:7F000001 00000000 0 0 1\n"), Is.Null);

    [Test]
    public void Most_addresses_decide() => Assert.That(OrderOf(Line("0100007F") + Line("0100007F") + Line("7F000001")), Is.False);

    [TestCase("FFFFFF00", true)]
    [TestCase("00FFFFFF", false)]
    [TestCase("00000000", null)]
    [TestCase("FFFFFFFF", null)]
    public void So_does_a_netmask(string mask, bool? isBig) => Assert.That(
        ProcByteOrder.IsBig([], Encoding.ASCII.GetBytes($"Iface\tDestination\neth0\t00000000\t00000000\t0001\t0\t0\t0\t{mask}\t0\t0\t0\n")), Is.EqualTo(isBig));

    [Test]
    public void A_copy_of_the_other_order_is_read_right_and_one_that_does_not_tell_is_said_to_be_a_guess()
    {
        Assert.That(Read("big", Line("7F000001") + Line("C0000205")), Is.EqualTo((new[] { "127.0.0.1", "192.0.2.5" }, "")));
        Assert.That(Read("little", Line("0100007F") + Line("050200C0")), Is.EqualTo((new[] { "127.0.0.1", "192.0.2.5" }, "")));
        var guess = Read("neither", Line("050200C0"));
        Assert.That(guess.Warning, Does.Contain("byte order").And.Contain("neither"));
        Assert.That(Read("empty", Line("00000000")).Warning, Is.Empty);
    }

    [Test]
    public void Routes_and_groups_are_read_so_as_well()
    {
        var net = Directory.CreateDirectory(Path.Combine(_folder.FullName, "tables", "net"));
        File.WriteAllText(
            Path.Combine(net.FullName, "route"),
            "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\neth0\tC0000200\t00000000\t0001\t0\t0\t0\tFFFFFF00\t0\t0\t0\n");
        File.WriteAllText(
            Path.Combine(net.FullName, "igmp"),
            "Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter\n1\tlo        :     1      V3\n\t\t\t\tE0000001     1 0:00000000\t\t0\n");
        var root = net.Parent!.FullName;
        var route = RouteTable.Capture(new RouteTableOptions { ProcRoot = root }).Routes.Single();
        Assert.That($"{route.Destination}/{route.PrefixLength}", Is.EqualTo("192.0.2.0/24"));
        Assert.That(GroupTable.Capture(new GroupTableOptions { ProcRoot = root }).Groups.Single().Group.ToString(), Is.EqualTo("224.0.0.1"));
    }

    private static string Line(string address) =>
        $"   0: {address}:1F90 {new string('0', address.Length)}:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0 100 0 0 10 0\n";

    /// <summary>224.0.0.1 and 224.0.0.251, as each kind of host writes them; 224.0.0.225 reads as a group both ways.</summary>
    [TestCase("E0000001", true)]
    [TestCase("FB0000E0", false)]
    [TestCase("E00000E1", null)]
    public void Multicast_groups_tell(string group, bool? isBig) => Assert.That(
        ProcByteOrder.IsBig([], default, Encoding.ASCII.GetBytes($"Idx\tDevice    : Count Querier\tGroup\n1\tlo        :     1      V3\n\t\t\t\t{group}     1 0:00000000\t\t0\n")),
        Is.EqualTo(isBig));

    private static bool? OrderOf(string lines) => ProcByteOrder.IsBig([Encoding.ASCII.GetBytes(Heading + lines)], default);

    private (string[] Addresses, string Warning) Read(string name, string lines)
    {
        var net = Directory.CreateDirectory(Path.Combine(_folder.FullName, name)).FullName;
        File.WriteAllText(Path.Combine(net, "tcp"), Heading + lines);
        using var dump = SocketRecording.FromProcNet(net, default, new SocketTableOptions { Protocols = SocketProtocols.Tcp });
        return ([.. dump.Select(socket => socket.LocalAddress.ToString())], string.Join(' ', dump.Warnings));
    }
}
