using System.Net;
using System.Net.Sockets;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>Loses chosen packets on their way in, which holds a TCP connection still in the middle of a handshake.</summary>
internal static class PacketFilter
{
    /// <summary>Makes the table that <see cref="Drop"/> adds to; once in a namespace.</summary>
    internal static void Create() => Command.Run(
        "nft", "table inet lost { chain arriving { type filter hook input priority 0; policy accept; } ; }");

    /// <summary>From now on every packet that matches is lost.</summary>
    /// <param name="match">In nft's language, as <c>tcp dport 80</c>.</param>
    internal static void Drop(string match) => Command.Run("nft", $"add rule inet lost arriving {match} drop");

    /// <summary>
    /// What matches TCP from one end, and to another. The address belongs to it: a listener of the other family may get the same port
    /// from the kernel, and a connection to it would never come about.
    /// </summary>
    internal static string Tcp(EndPoint? from, EndPoint? to = null) =>
        string.Join(' ', new[] { End(from, "saddr", "sport"), End(to, "daddr", "dport") }.Where(match => match.Length > 0));

    private static string End(EndPoint? end, string address, string port) => end is IPEndPoint ip
        ? $"{(ip.AddressFamily == AddressFamily.InterNetwork ? "ip" : "ip6")} {address} {ip.Address} tcp {port} {ip.Port}"
        : "";
}
