using System.Net.Sockets;
using DotNetSockets.Errors;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>A word of -A, and what it adds to the selection.</summary>
/// <param name="Name">The word.</param>
/// <param name="Select">What it does.</param>
/// <param name="Protocols">What it takes away behind an exclamation mark; none where that means nothing.</param>
internal sealed record FamilyName(string Name, Action<Selection> Select, SocketProtocols Protocols = SocketProtocols.None)
{
    /// <summary>The one list of families: netstat's words, and ss's.</summary>
    internal static IReadOnlyList<FamilyName> All { get; } =
    [
        new("all", selection => selection.AddAll()),
        new("inet", selection => selection.AddIPv4()),
        new("inet4", selection => selection.AddIPv4()),
        new("inet6", selection => selection.AddIPv6()),
        Of("tcp", SocketProtocols.Tcp),
        Of("mptcp", SocketProtocols.Mptcp),
        Of("udp", SocketProtocols.Udp),
        Of("udplite", SocketProtocols.UdpLite),
        Of("raw", SocketProtocols.Raw),
        Of("icmp", SocketProtocols.Icmp),
        Of("sctp", SocketProtocols.Sctp),
        Of("dccp", SocketProtocols.Dccp),
        Of("unix", SocketProtocols.Unix),
        Of("unix_stream", SocketProtocol.Unix, SocketType.Stream),
        Of("u_str", SocketProtocol.Unix, SocketType.Stream),
        Of("unix_dgram", SocketProtocol.Unix, SocketType.Dgram),
        Of("u_dgr", SocketProtocol.Unix, SocketType.Dgram),
        Of("unix_seqpacket", SocketProtocol.Unix, SocketType.Seqpacket),
        Of("u_seq", SocketProtocol.Unix, SocketType.Seqpacket),
        Of("packet", SocketProtocols.Packet),
        Of("packet_raw", SocketProtocol.Packet, SocketType.Raw),
        Of("p_raw", SocketProtocol.Packet, SocketType.Raw),
        Of("packet_dgram", SocketProtocol.Packet, SocketType.Dgram),
        Of("p_dgr", SocketProtocol.Packet, SocketType.Dgram),
        Of("netlink", SocketProtocols.Netlink),
        Of("vsock", SocketProtocols.Vsock),
        Of("vsock_stream", SocketProtocol.Vsock, SocketType.Stream),
        Of("v_str", SocketProtocol.Vsock, SocketType.Stream),
        Of("vsock_dgram", SocketProtocol.Vsock, SocketType.Dgram),
        Of("v_dgr", SocketProtocol.Vsock, SocketType.Dgram),
        Of("xdp", SocketProtocols.Xdp),
        Of("tipc", SocketProtocols.Tipc),
    ];

    /// <exception cref="UsageException">A family is unknown, or cannot be taken away.</exception>
    internal static void AddTo(Selection selection, string names)
    {
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries))
        {
            var isExcluded = name.StartsWith('!');
            var family = NamedChoice.Find("family", isExcluded ? name[1..] : name, All, family => family.Name);
            if (!isExcluded)
            {
                family.Select(selection);
                continue;
            }

            selection.Remove(family.Protocols != SocketProtocols.None ? family.Protocols
                : throw new UsageException($"{Quoted.Of(name)} takes nothing away: behind an exclamation mark stands a whole protocol, as !unix."));
        }
    }

    private static FamilyName Of(string name, SocketProtocols protocols) => new(name, selection => selection.Add(protocols), protocols);

    private static FamilyName Of(string name, SocketProtocol protocol, SocketType type) => new(name, selection => selection.Add(protocol, type));
}
