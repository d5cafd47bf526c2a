using SocketSnapshot.Linux.Proc;

namespace SocketSnapshot.Tests.Linux.Proc;

/// <summary>The text tables of netstat's other letters: routes, interfaces, counters, groups.</summary>
[TestFixture]
internal sealed class OtherTablesTests
{
    private const string Route4 = "v0\t0000020A\t0300010A\t0003\t0\t0\t50\t0000FFFF\t1340\t5000\t100";
    private const string Route6 =
        "20010db8000900000000000000000000 30 20010db8000000000000000000000000 40 fe800000000000000000000000000001 00000005 00000001 00000002 00400003       v0";
    private const string Device = "eth0.5:    7884      54    1    2    3     4          5         6     7    8    9   10   11    12       13         14";
    private const string Group6 = "3    v0              ff0200000000000000000001ff000001     1 00000004 0";
    private const string Source4 = "  3     v0 0xe8010101 0x0a010009      1      2";

    private static readonly string[] Igmp =
    [
        "1\tlo        :     1      V3", "\t\t\t\t010000E0     1 0:00000000\t\t0",
        "3\tv0        :     2      V3", "\t\t\t\t010101EF     3 0:00000000\t\t0", "\t\t\t\t010000E0     1 0:00000000\t\t0",
    ];

    private static readonly string[] Snmp = ["Tcp: MaxConn InSegs", "Tcp: -1 12", "IpExt: InOctets", "IpExt: 18446744073709551615"];

    [Test]
    [Platform("Linux", Reason = "The numbers are those of a little-endian machine.")]
    public void An_IPv4_route_is_its_line()
    {
        var route = RouteLines.ParseIPv4(Route4, bigEndian: false)!;
        Assert.That($"{route.Destination}/{route.PrefixLength} {route.Gateway} {route.Interface} {route.Flags} {route.Metric} {route.MaximumSegmentSize} "
            + $"{route.Window} {route.InitialRoundTripMs} {route.Table}", Is.EqualTo("10.2.0.0/16 10.1.0.3 v0 Up, Gateway 50 1300 5000 100 254"));
    }

    [TestCase("00000000", 0)]
    [TestCase("00FFFFFF", 24)]
    [TestCase("FFFFFFFF", 32)]
    [TestCase("0000FEFF", 15)]
    [TestCase("FF00FF00", null)]
    [TestCase("FF", null)]
    public void A_mask_is_its_length_unless_it_has_a_hole(string mask, int? length) =>
        Assert.That(HexAddress.PrefixLength(mask, bigEndian: false), Is.EqualTo((byte?)length));

    [Test]
    public void An_IPv6_route_is_its_line()
    {
        var route = RouteLines.ParseIPv6(Route6)!;
        Assert.That($"{route.Destination}/{route.PrefixLength} {route.FromNetwork}/{route.FromPrefixLength} {route.Gateway} {route.Interface} {route.Flags} "
            + $"{route.Metric} {route.References} {route.Uses} {route.Table}",
            Is.EqualTo("2001:db8:9::/48 2001:db8::/64 fe80::1 v0 Up, Gateway, Expires 5 1 2 "));
    }

    [Test]
    public void The_kernels_own_entry_is_no_route()
    {
        var none = new string('0', 32);
        var entry = RouteLines.ParseIPv6($"{none} 00 {none} 00 {none} ffffffff 00000002 00000000 00200200       lo")!;
        Assert.That((RouteLines.IsKernelsOwn(entry), RouteLines.IsKernelsOwn(RouteLines.ParseIPv6(Route6)!)), Is.EqualTo((true, false)));
    }

    [Test]
    public void An_interface_is_its_line_and_what_it_adds_up_is_known_as_a_sum()
    {
        var link = InterfaceLines.Parse("  " + Device)!;
        var counters = link.Counters!;
        Assert.That((link.Name, counters.ReceivedBytes, counters.ReceivedPackets, counters.ReceiveErrors, counters.ReceiveLost),
            Is.EqualTo(("eth0.5", (ulong?)7884, (ulong?)54, (ulong?)1, (ulong?)2)));
        Assert.That((counters.SentBytes, counters.SentPackets, counters.SendErrors, counters.SendDropped, counters.SendFifoErrors, counters.Collisions),
            Is.EqualTo(((ulong?)7, (ulong?)8, (ulong?)9, (ulong?)10, (ulong?)11, (ulong?)12)));
        Assert.That((counters.ReceiveDropped, counters.ReceiveMissedErrors, counters.ReceiveFrameErrors, counters.SendCarrierErrors),
            Is.EqualTo(((ulong?)null, (ulong?)null, (ulong?)null, (ulong?)null)));
    }

    [Test]
    public void Counters_are_pairs_of_lines()
    {
        var (counters, malformed) = CounterLines.ParsePairs(Snmp);
        Assert.That(counters, Is.EqualTo(new NetworkCounter[] { new("Tcp", "MaxConn", -1), new("Tcp", "InSegs", 12), new("IpExt", "InOctets", ulong.MaxValue) }));
        Assert.That(malformed, Is.Zero);
    }

    [Test]
    public void Pairs_that_do_not_fit_are_counted_and_left_out()
    {
        var (counters, malformed) = CounterLines.ParsePairs(["Tcp: A B", "Tcp: 1", "Udp: A", "Tcp: 1", "Ip: A", "Ip: x", "Ip: A", "", "Ip: B"]);
        Assert.That((counters.Count, malformed), Is.EqualTo((0, 9)));
    }

    [Test]
    public void Counters_of_processors_have_their_numbers()
    {
        var (counters, malformed) = SoftnetLines.Parse([
            "00150266 00000001 00000002 00000000 00000000 00000000 00000000 00000000 00000000 00000003 00000004 00000000 00000007 00000000 00000000",
            "ffffffff 00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000", // a kernel of 2010 has no number
            "1 2 3", "", "zzzzzzzz 00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000"]);
        Assert.That(counters, Is.EqualTo(new NetworkCounter[]
        {
            new("Softnet", "Processed7", 0x150266), new("Softnet", "Dropped7", 1), new("Softnet", "TimeSqueeze7", 2), new("Softnet", "ReceivedRps7", 3),
            new("Softnet", "FlowLimitCount7", 4), new("Softnet", "Processed1", uint.MaxValue), new("Softnet", "Dropped1", 0), new("Softnet", "TimeSqueeze1", 0),
        }));
        Assert.That(malformed, Is.EqualTo(3));
    }

    [Test]
    public void Counters_of_IPv6_are_parted_from_their_protocol()
    {
        var (counters, malformed) = CounterLines.ParseLines(["Ip6InReceives \t 1", "UdpLite6NoPorts 2", "Icmp6OutType143 3", "Tcp6X 4", "Ip6 5", "Ip6X"]);
        Assert.That(counters, Is.EqualTo(new NetworkCounter[] { new("Ip6", "InReceives", 1), new("UdpLite6", "NoPorts", 2), new("Icmp6", "OutType143", 3) }));
        Assert.That(malformed, Is.EqualTo(3));
    }

    [Test]
    [Platform("Linux", Reason = "The numbers are those of a little-endian machine.")]
    public void A_group_is_of_the_interface_above_it()
    {
        var (groups, malformed) = GroupLines.ParseIPv4(Igmp, bigEndian: false);
        Assert.That(groups.Select(group => $"{group.InterfaceIndex} {group.Interface} {group.Group} {group.Users}"),
            Is.EqualTo(new[] { "1 lo 224.0.0.1 1", "3 v0 239.1.1.1 3", "3 v0 224.0.0.1 1" }));
        Assert.That(malformed, Is.Zero);
        Assert.That((GroupLines.ParseIPv4([Igmp[1]], bigEndian: false).Groups.Count, GroupLines.ParseIPv4([Igmp[1]], bigEndian: false).Malformed), Is.EqualTo((0, 1)));
    }

    [Test]
    public void A_group_of_IPv6_and_a_sender_are_their_lines()
    {
        var group = GroupLines.ParseIPv6(Group6)!;
        Assert.That($"{group.InterfaceIndex} {group.Interface} {group.Group} {group.Users}", Is.EqualTo("3 v0 ff02::1:ff00:1 1"));
        Assert.That($"{GroupLines.ParseSource(Source4)}",
            Is.EqualTo($"({3}, 232.1.1.1, {new GroupSource(HostAddress.FromIPv4(0x0a010009), 1, 2)})"));
    }

    [Test]
    public void Before_the_first_interface_with_senders_only_the_newest_groups_are_known_to_have_none()
    {
        GroupInfo[] groups = [Group(1, 1), Group(1, 2), Group(2, 1), Group(2, 2), Group(3, 1)];
        var joined = GroupLines.Join(groups, [(2, groups[2].Group, new GroupSource(HostAddress.AnyIPv4, 1, 0))]);
        Assert.That(joined.Select(group => group.Mode), Is.EqualTo(new GroupFilterMode?[]
        {
            GroupFilterMode.Exclude, null, GroupFilterMode.Include, GroupFilterMode.Exclude, GroupFilterMode.Exclude,
        }));
    }

    [TestCase(2u, 1u, 0u, null, TestName = "One_of_two_users_may_want_everybody_or_the_other_sender")]
    [TestCase(3u, 1u, 0u, GroupFilterMode.Exclude, TestName = "More_users_than_askings_want_everybody")]
    [TestCase(1u, 1u, 0u, GroupFilterMode.Include, TestName = "One_user_with_senders_wants_those_alone")]
    [TestCase(2u, 1u, 1u, GroupFilterMode.Exclude, TestName = "Who_asks_against_a_sender_wants_the_others")]
    public void Mode(uint users, uint including, uint excluding, GroupFilterMode? mode)
    {
        GroupSource[] sources = [new(HostAddress.FromIPv4(1), including, excluding), new(HostAddress.FromIPv4(2), including, 0)];
        Assert.That((Group(1, 1) with { Users = users, Sources = sources }).Mode, Is.EqualTo(mode));
    }

    [Test]
    public void Damaged_lines_are_read_or_refused()
    {
        foreach (var line in new[] { Route4, Route6, Device, Group6, Source4, Igmp[0], Igmp[1], Snmp[0], Snmp[3], "Ip6InReceives 1" })
        {
            var original = System.Text.Encoding.Latin1.GetBytes(line);
            foreach (var bytes in Mutations.Of(original, 5_000, seed: 1).Concat(Mutations.Cuts(original)))
            {
                var text = System.Text.Encoding.Latin1.GetString(bytes);
                Assert.That(RouteLines.ParseIPv4(text, bigEndian: false)?.PrefixLength, Is.Null.Or.LessThanOrEqualTo(32));
                Assert.That(RouteLines.ParseIPv6(text)?.PrefixLength, Is.Null.Or.LessThanOrEqualTo(128));
                Assert.That(InterfaceLines.Parse(text)?.Counters?.SentCompressed, InterfaceLines.Parse(text) is null ? Is.Null : Is.Not.Null);
                Assert.That(InterfaceLines.ParseIPv6(text)?.Address.PrefixLength, Is.Null.Or.LessThanOrEqualTo(128));
                Assert.That(CounterLines.ParsePairs([text, text]).Counters, Has.Count.LessThanOrEqualTo(ProcNetLines.Fields(text).Length));
                Assert.That(CounterLines.ParseLines([text]).Counters, Has.Count.LessThanOrEqualTo(1));
                Assert.That(SoftnetLines.Parse([text]).Counters, Has.Count.LessThanOrEqualTo(5));
                Assert.That(GroupLines.ParseIPv4([Igmp[0], text], bigEndian: false).Groups, Has.Count.LessThanOrEqualTo(1));
                Assert.That(GroupLines.ParseIPv6(text)?.Users, GroupLines.ParseIPv6(text) is null ? Is.Null : Is.Not.Null);
                Assert.That(GroupLines.ParseSource(text)?.Source, Is.Null.Or.Not.EqualTo(default(GroupSource)));
            }
        }
    }

    private static GroupInfo Group(int link, uint number) =>
        new() { Group = HostAddress.FromIPv4(0xef000000 + number), Interface = $"if{link}", InterfaceIndex = link, Users = 1 };
}
