using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.RtNetlink;
using SocketSnapshot.Linux.SockDiag;
using SocketSnapshot.Linux.SockDiag.Families;

namespace SocketSnapshot.Fuzz;

/// <summary>Makes new seeds from this kernel's answers and tables, of the network namespace that it runs in.</summary>
internal static class Recorder
{
    /// <summary>A seed of a few messages is damaged where it matters more often than a long one.</summary>
    private const int MostBytes = 4000;

    private static readonly string[] Tables =
    [
        "tcp", "tcp6", "udp", "udp6", "raw", "icmp", "unix", "packet", "netlink", "route", "ipv6_route", "dev", "if_inet6", "igmp", "igmp6", "mcfilter",
        "snmp", "netstat", "snmp6", "softnet_stat",
    ];

    /// <summary>The end of a dump.</summary>
    private static readonly byte[] End = [.. BitConverter.GetBytes(20), .. BitConverter.GetBytes((int)NetlinkHeader.NLMSG_DONE), .. new byte[12]];

    internal static void Record(string folder)
    {
        var answers = Directory.CreateDirectory(Path.Combine(folder, "netlink")).FullName;
        var options = new SocketTableOptions
        {
            Protocols = SocketProtocols.All,
            Details = SocketDetailKinds.All,
            Facts = SocketFacts.Mark | SocketFacts.Cgroup,
        };
        Keep(answers, "inet", NetlinkHeader.NETLINK_SOCK_DIAG, open => new SockDiagProvider(open).Read(options, options.Protocols, default));
        Keep(answers, "unix", NetlinkHeader.NETLINK_SOCK_DIAG, open => new UnixDiagProvider(open).Read(options, options.Protocols, default));
        Keep(answers, "packet", NetlinkHeader.NETLINK_SOCK_DIAG, open => new PacketDiagProvider(open).Read(options, options.Protocols, default));
        Keep(answers, "netlink", NetlinkHeader.NETLINK_SOCK_DIAG, open => new NetlinkDiagProvider(open).Read(options, options.Protocols, default));
        Keep(answers, "link", Rtnetlink.NETLINK_ROUTE, open => new LinkProvider(open).Read(new InterfaceTableOptions(), default));
        Keep(answers, "route", Rtnetlink.NETLINK_ROUTE, open => new RouteProvider(open).Read(new RouteTableOptions { Table = null }, default));

        var tables = Directory.CreateDirectory(Path.Combine(folder, "proc", "net")).FullName;
        foreach (var table in Tables)
        {
            File.WriteAllBytes(Path.Combine(tables, table), File.ReadAllBytes($"/proc/thread-self/net/{table}"));
        }
    }

    private static void Keep(string folder, string kind, int protocol, Action<Func<INetlinkChannel>> take)
    {
        var kept = new List<byte[]>();
        take(() => new RecordingChannel(NetlinkSocket.Open(protocol), kept));
        var answers = kept.Select(Rows).Where(rows => rows.Length > 0).ToList();
        for (var i = 0; i < answers.Count; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{kind}-{i}"), [.. answers[i], .. End]);
        }
    }

    /// <summary>The first messages of a datagram that are rows.</summary>
    private static byte[] Rows(byte[] datagram)
    {
        var messages = new NetlinkMessages(datagram);
        var end = 0;
        while (messages.MoveNext() && messages.End <= MostBytes && messages.Header.nlmsg_type > NetlinkHeader.NLMSG_OVERRUN)
        {
            end = messages.End;
        }

        return datagram[..end];
    }
}
