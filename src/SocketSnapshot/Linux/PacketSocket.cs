using System.Net.Sockets;

namespace SocketSnapshot.Linux;

/// <summary>A packet socket and the protocol of the packets it takes.</summary>
internal static class PacketSocket
{
    internal static SocketInfo Of(SocketType type, ushort protocol) => new()
    {
        Protocol = SocketProtocol.Packet,
        Family = AddressFamily.Packet,
        LocalAddress = default,
        ForeignAddress = default,
        Named = new NamedSocket { Local = ProtocolName(protocol), Type = type },
    };

    /// <summary>linux/if_ether.h, in ss's words; a number in brackets, as ss has it, for what has none. 0 takes no packet at all.</summary>
    internal static string ProtocolName(ushort protocol) => protocol switch
    {
        0x0001 => "802_3",
        0x0003 => "*",
        0x0004 => "802_2",
        0x0800 => "ip",
        0x0806 => "arp",
        0x8035 => "rarp",
        0x8100 => "802.1Q",
        0x86dd => "ipv6",
        0x8847 => "mpls_uc",
        0x8848 => "mpls_mc",
        0x8863 => "ppp_disc",
        0x8864 => "ppp_ses",
        0x8892 => "profinet",
        0x88a2 => "aoe",
        0x88a4 => "ethercat",
        0x88a8 => "802.1ad",
        0x88ca => "tipc",
        0x88cc => "LLDP",
        _ => $"[{protocol}]",
    };
}
