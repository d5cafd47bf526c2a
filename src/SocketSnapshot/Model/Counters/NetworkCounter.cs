namespace SocketSnapshot;

/// <summary>A counter of the kernel's network protocols, under the kernel's own names.</summary>
/// <param name="Protocol">Ip, Icmp, IcmpMsg, Tcp, Udp, UdpLite, TcpExt, IpExt, MPTcpExt; Ip6, Icmp6, Udp6, UdpLite6; Softnet.</param>
/// <param name="Name">Its name within the protocol, as ListenOverflows.</param>
/// <param name="Value">What it stands at; a few are settings and not counts. Most are unsigned, of 64 bits; a setting may be -1.</param>
public readonly record struct NetworkCounter(string Protocol, string Name, Int128 Value);
