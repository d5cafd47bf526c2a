using System.Net.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>The words for protocols, families and states: netstat's, for every family.</summary>
internal static class SocketWords
{
    internal static IReadOnlyList<string> Protos => [.. Enum.GetValues<SocketProtocol>()
        .SelectMany(protocol => FamiliesOf(protocol).Select(family => Proto(protocol, family))).OfType<string>().Distinct()];

    internal static IReadOnlyList<string> States => [.. Enum.GetValues<SocketState>().Select(state => State(state)).OfType<string>()];

    internal static IReadOnlyList<string> Families => [.. Enum.GetValues<SocketProtocol>()
        .SelectMany(protocol => new[] { AddressFamily.InterNetwork, AddressFamily.InterNetworkV6, AddressFamily.Unspecified }
            .Select(family => Family(protocol, family))).OfType<string>().Distinct()];

    internal static IReadOnlyList<string> Types => [.. Enum.GetValues<SocketType>().Select(type => Type(type)).OfType<string>()];

    internal static IReadOnlyList<string> OwnerVias => [.. Enum.GetValues<SocketOwnerVia>().Select(via => OwnerVia(via)).OfType<string>()];

    /// <summary>The families that its sockets can be of, as far as they have words of their own.</summary>
    internal static AddressFamily[] FamiliesOf(SocketProtocol protocol) => protocol < SocketProtocol.Unix
        ? [AddressFamily.InterNetwork, AddressFamily.InterNetworkV6] : [AddressFamily.Unspecified];

    internal static string? Proto(SocketProtocol protocol, AddressFamily family) => (protocol, family == AddressFamily.InterNetworkV6) switch
    {
        (SocketProtocol.Tcp, false) => "tcp",
        (SocketProtocol.Tcp, true) => "tcp6",
        (SocketProtocol.Udp, false) => "udp",
        (SocketProtocol.Udp, true) => "udp6",
        (SocketProtocol.UdpLite, false) => "udplite",
        (SocketProtocol.UdpLite, true) => "udplite6",
        (SocketProtocol.Raw, false) => "raw",
        (SocketProtocol.Raw, true) => "raw6",
        (SocketProtocol.Icmp, false) => "icmp",
        (SocketProtocol.Icmp, true) => "icmp6",
        (SocketProtocol.Mptcp, _) => "mptcp",
        (SocketProtocol.Sctp, _) => "sctp",
        (SocketProtocol.Dccp, _) => "dccp",
        _ => Family(protocol, family),
    };

    internal static string? InternetFamily(AddressFamily family) => family switch
    {
        AddressFamily.InterNetwork => "inet",
        AddressFamily.InterNetworkV6 => "inet6",
        _ => null,
    };

    internal static string? Family(SocketProtocol protocol, AddressFamily family) => (protocol, family) switch
    {
        (_, AddressFamily.InterNetwork or AddressFamily.InterNetworkV6) => InternetFamily(family),
        (SocketProtocol.Unix, _) => "unix",
        (SocketProtocol.Packet, _) => "packet",
        (SocketProtocol.Netlink, _) => "netlink",
        (SocketProtocol.Vsock, _) => "vsock",
        (SocketProtocol.Xdp, _) => "xdp",
        (SocketProtocol.Tipc, _) => "tipc",
        _ => null,
    };

    /// <summary>Null for a type that is none of socket(2)'s.</summary>
    internal static string? Type(SocketType? type) => type switch
    {
        SocketType.Stream => "stream",
        SocketType.Dgram => "dgram",
        SocketType.Raw => "raw",
        SocketType.Rdm => "rdm",
        SocketType.Seqpacket => "seqpacket",
        _ => null,
    };

    internal static string? OwnerVia(SocketOwnerVia? via) => via switch
    {
        SocketOwnerVia.Descriptor => "fd",
        SocketOwnerVia.Listener => "listener",
        SocketOwnerVia.Kernel => "kernel",
        SocketOwnerVia.History => "history",
        _ => null,
    };

    internal static string? State(SocketState? state) => state?.ToWord();
}
