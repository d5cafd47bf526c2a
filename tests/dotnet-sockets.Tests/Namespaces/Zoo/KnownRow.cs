using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Oracles;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>The row that a known socket must be shown as.</summary>
internal sealed record KnownRow(OracleRow Row)
{
    /// <summary>A queue that is not empty, but whose length is the kernel's accounting (buffers, not payload).</summary>
    internal const long Some = -1;

    internal static KnownRow Of(
        string proto, EndPoint? local, EndPoint? foreign, string? state, long recvQ = 0, long sendQ = 0, string? device = null)
    {
        var (here, there) = ((IPEndPoint)local!, (IPEndPoint)foreign!);
        return new(new OracleRow(
            proto, recvQ, sendQ, Text(here.Address), Port(here), Text(there.Address), Port(there), state, device));
    }

    internal static KnownRow OfListener(string proto, Socket listener, long recvQ, long sendQ, string? device = null) =>
        Of(proto, listener.LocalEndPoint, NoPeer(listener.LocalEndPoint), "LISTEN", recvQ, sendQ, device);

    internal static KnownRow OfUnconnected(string proto, Socket receiver, long recvQ, string? device = null) =>
        Of(proto, receiver.LocalEndPoint, NoPeer(receiver.LocalEndPoint), state: null, recvQ, sendQ: 0, device);

    internal static string TcpOf(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? "tcp" : "tcp6";

    internal static string UdpOf(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? "udp" : "udp6";

    /// <summary>The peer of a socket that has none.</summary>
    internal static IPEndPoint NoPeer(EndPoint? local) =>
        new(local!.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, 0);

    internal bool Is(OracleRow seen) =>
        Row with { RecvQ = seen.RecvQ, SendQ = seen.SendQ, Interface = seen.Interface } == seen
        && IsQueue(Row.RecvQ, seen.RecvQ)
        && IsQueue(Row.SendQ, seen.SendQ);

    private static bool IsQueue(long? known, long? seen) => known == Some ? seen > 0 : known == seen;

    // The zone of a link-local address is shown as the interface.
    private static string Text(IPAddress address) => new IPAddress(address.GetAddressBytes()).ToString();

    private static int? Port(IPEndPoint end) => end.Port == 0 ? null : end.Port;
}
