using System.Globalization;
using System.Net.Sockets;

namespace SocketSnapshot.Linux;

/// <summary>The ends of a netlink socket: a protocol and a port id, and a multicast group for a peer.</summary>
internal static class NetlinkPeer
{
    /// <summary>linux/netlink.h, in the words of iproute2's nl_protos; those that it has none for are numbers.</summary>
    private static readonly string?[] Protocols =
    [
        "rtnl", "unused", "usersock", "fw", "tcpdiag", "nflog", "xfrm", "selinux", "iscsi", "audit", "fiblookup", "connector", "nft",
        "ip6fw", "dec-rt", "uevent", "genl", null, "scsi-trans", "ecryptfs", "rdma", "crypto", "smc",
    ];

    internal static string ProtocolName(uint protocol) =>
        (protocol < Protocols.Length ? Protocols[protocol] : null) ?? protocol.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a connected socket sends to: the number of a group, 0 for none.</summary>
    internal static string GroupName(uint group) => group.ToString(CultureInfo.InvariantCulture);

    /// <summary>A socket without a peer. Port id 0 is the kernel's.</summary>
    internal static SocketInfo Socket(uint protocol, uint portId) => new()
    {
        Protocol = SocketProtocol.Netlink,
        Family = AddressFamily.Unspecified,
        LocalAddress = default,
        LocalPort = portId,
        ForeignAddress = default,
        Named = new NamedSocket { Local = ProtocolName(protocol) },
    };
}
