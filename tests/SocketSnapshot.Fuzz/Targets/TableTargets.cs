using System.Net.Sockets;
using SocketSnapshot.Linux;
using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Fuzz.Targets;

/// <summary>The readers of the tables of /proc/net.</summary>
internal static class TableTargets
{
    private const AddressFamily V4 = AddressFamily.InterNetwork, V6 = AddressFamily.InterNetworkV6;

    internal static IEnumerable<Target> Load() =>
    [
        Sockets("tcp", text => Internet(SocketProtocol.Tcp, V4, text)),
        Sockets("tcp6", text => Internet(SocketProtocol.Tcp, V6, text)),
        Sockets("udp", text => Internet(SocketProtocol.Udp, V4, text, bigEndian: true)),
        Sockets("udp6", text => Internet(SocketProtocol.Udp, V6, text, bigEndian: true)),
        Sockets("raw", text => Internet(SocketProtocol.Raw, V4, text)),
        Sockets("icmp", text => new PingRecords(Internet(SocketProtocol.Icmp, V4, text), Internet(SocketProtocol.Icmp, V6, text))),
        Sockets("unix", text => new ProcUnixRecords("unix", text, includeReferenceCounts: true)),
        Sockets("packet", text => new ProcNetRecords(SocketProtocol.Packet, AddressFamily.Packet, "packet", text, new ProcPacketParser(ProcInterfaceNames.None).TryParse)),
        Sockets("netlink", text => new ProcNetRecords(SocketProtocol.Netlink, AddressFamily.Unspecified, "netlink", text, new ProcNetlinkParser(SocketDetailKinds.Memory).TryParse)),
        Sockets("sctp/eps", text => Sctp("eps", text, new ProcSctpParser(SocketDetailKinds.Tcp).TryEndpoint)),
        Sockets("sctp/assocs", text => Sctp("assocs", text, new ProcSctpParser(SocketDetailKinds.Tcp).TryAssociation)),
        Lines("route", lines => lines.Skip(1).Count(line => RouteLines.ParseIPv4(line, line.Length % 2 == 0) is not null)),
        Lines("ipv6_route", lines => lines.Count(line => RouteLines.ParseIPv6(line) is { } route && !RouteLines.IsKernelsOwn(route))),
        Lines("dev", lines => lines.Skip(2).Count(line => InterfaceLines.Parse(line) is not null)),
        Lines("if_inet6", lines => lines.Count(line => InterfaceLines.ParseIPv6(line) is not null)),
        Lines("igmp", lines => GroupLines.ParseIPv4(lines.Skip(1), bigEndian: false).Groups.Count),
        Lines("igmp6", lines => lines.Count(line => GroupLines.ParseIPv6(line) is not null)),
        Lines("mcfilter", Sources),
        Lines("snmp", lines => CounterLines.ParsePairs(lines).Counters.Count),
        Lines("netstat", lines => CounterLines.ParsePairs(lines).Counters.Count),
        Lines("snmp6", lines => CounterLines.ParseLines(lines).Counters.Count),
        Lines("softnet_stat", lines => SoftnetLines.Parse(lines).Counters.Count),
        Lines("sctp/snmp", lines => CounterLines.ParseLines(lines).Counters.Count),
    ];

    private static Target Sockets(string table, Func<byte[], SocketRecords> records) => Of(table, text =>
    {
        _ = UnixReferenceCounts.Parse(text).Of(3);
        return RowReader.Read(records(text), Dice.Of(text));
    });

    private static Target Lines(string table, Func<string[], long> read) => Of(table, text => read(ProcNetLines.Lines(text)));

    private static Target Of(string table, Func<byte[], long> eat)
    {
        var seed = SeedFolder.Table(table);
        return new Target($"table-{table.Replace('/', '-')}", 1, dice => ByteMutator.Damage(seed, dice), eat);
    }

    private static ProcFamilyRecords Sctp(string name, byte[] text, ProcLineParser parse) =>
        new(new ProcNetRecords(SocketProtocol.Sctp, AddressFamily.Unspecified, name, text, parse), new SocketTableOptions());

    private static ProcNetRecords Internet(SocketProtocol protocol, AddressFamily family, byte[] text, bool bigEndian = false) =>
        new(protocol, family, "table", text, bigEndian, SocketDetailKinds.All);

    private static long Sources(string[] lines)
    {
        var groups = GroupLines.ParseIPv4(ProcNetLines.Lines(SeedFolder.Table("igmp")).Skip(1), bigEndian: false).Groups;
        return GroupLines.Join(groups, [.. lines.Skip(1).Select(GroupLines.ParseSource).OfType<(int, HostAddress, GroupSource)>()]).Count();
    }
}
