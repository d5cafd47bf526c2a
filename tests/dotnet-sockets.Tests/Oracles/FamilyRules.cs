using System.Globalization;
using DotNetSockets.Tests.Namespaces.Zoo;

namespace DotNetSockets.Tests.Oracles;

/// <summary>Where our rows of the families and ss's or netstat's differ on purpose, one rule a difference.</summary>
internal static class FamilyRules
{
    /// <summary>ss's netids are family and type in one word.</summary>
    private static readonly Dictionary<string, (string Proto, string? Type)> Netids = new()
    {
        ["nl"] = ("netlink", null),
        ["p_raw"] = ("packet", "raw"),
        ["p_dgr"] = ("packet", "dgram"),
        ["u_str"] = ("unix", "stream"),
        ["u_dgr"] = ("unix", "dgram"),
        ["u_seq"] = ("unix", "seqpacket"),
    };

    /// <summary>What ss -n prints as a number we print by the name that ss has without -n.</summary>
    private static readonly Dictionary<string, string> NetlinkProtocols = new()
    {
        ["0"] = "rtnl",
        ["2"] = "usersock",
        ["4"] = "tcpdiag",
        ["6"] = "xfrm",
        ["7"] = "selinux",
        ["9"] = "audit",
        ["10"] = "fiblookup",
        ["11"] = "connector",
        ["12"] = "nft",
        ["15"] = "uevent",
        ["16"] = "genl",
        ["20"] = "rdma",
        ["21"] = "crypto",
    };

    /// <inheritdoc cref="NetlinkProtocols"/>
    private static readonly Dictionary<string, string> PacketProtocols = new()
    {
        ["[2054]"] = "arp",
        ["[34525]"] = "ipv6",
        ["[35020]"] = "LLDP",
    };

    internal static FamilyRow? OursAsSs(FamilyRow row)
    {
        // unix_diag leaves sockets without an inode out: ss does not show what waits to be accepted.
        if (row is { Proto: "unix", Inode: null })
        {
            return null;
        }

        return AskersApart(row) is not { } kept ? null : kept with
        {
            // ss says nothing of a peer's name, and nothing of inodes but a UNIX socket's.
            Foreign = row.Proto == "unix" ? null : row.Foreign,
            Inode = row.Proto == "unix" ? row.Inode : null,
            RefCount = null,

            // ss has no type for netlink sockets, and takes a connected one for unconnected.
            Type = row.Proto == "netlink" ? null : row.Type,
            State = row.Proto == "netlink" ? null : row.State,

            // ss prints 0 for the send queue of every packet socket.
            SendQ = row.Proto == "packet" ? 0 : row.SendQ,
        };
    }

    internal static FamilyRow? SsAsOurs(FamilyRow row)
    {
        var (proto, type) = Netids[row.Proto];
        return AskersApart(row with
        {
            Proto = proto,
            Type = type,
            State = StateOf(row.State, type),
            Local = proto switch
            {
                "unix" => row.Local == "*" ? null : row.Local,
                "netlink" => NetlinkProtocols[row.Local!],
                _ => PacketProtocols.GetValueOrDefault(row.Local!, row.Local!),
            },

            // ss prints a port id as a signed number.
            LocalPort = proto == "netlink" ? (uint?)row.LocalPort : null,
            Foreign = row.Foreign == "*" ? null : row.Foreign,
            Interface = proto == "packet" && row.Interface != "*" ? row.Interface : null,
            PeerInode = row.PeerInode is null or 0 ? null : row.PeerInode,
        });
    }

    internal static FamilyRow OursAsNetstat(FamilyRow row) => new("unix", row.Type)
    {
        State = row.State,
        RefCount = row.RefCount,
        Inode = row.Inode,

        // netstat cuts a name at its first space.
        Local = row.Local?.Split(' ')[0],
    };

    internal static FamilyRow NetstatAsOurs(FamilyRow row) => row with
    {
        Type = row.Type!.ToLower(CultureInfo.InvariantCulture),
        State = row.State switch
        {
            "LISTENING" => "LISTEN",
            "CONNECTED" => "ESTABLISHED",

            // A connection that waits to be accepted is called connecting, though both sides have agreed, as TCP's there have.
            "CONNECTING" => "ESTABLISHED",
            "" => row.Type == "DGRAM" ? null : "CLOSE",
            var other => other,
        },
        Inode = row.Inode == 0 ? null : row.Inode,
    };

    /// <summary>Whoever asks asks through a netlink socket, which is in the answer, as is the question in the kernel's queue.</summary>
    private static FamilyRow? AskersApart(FamilyRow row) =>
        row is not { Proto: "netlink", Local: "tcpdiag" } ? row
        : row.LocalPort is 0 ? row with { RecvQ = null }
        : row.LocalPort is >= FamilyZoo.PortId and < FamilyZoo.PortId + 4 ? row
        : null;

    private static string? StateOf(string? state, string? type) => state switch
    {
        "ESTAB" => "ESTABLISHED",
        "UNCONN" => type is "stream" or "seqpacket" ? "CLOSE" : null,
        _ => state,
    };
}
