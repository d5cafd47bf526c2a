using System.Buffers.Binary;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>What the kernel tells a program of its own connection: the first fields of struct tcp_info, linux/tcp.h.</summary>
internal readonly record struct TcpInfo(TcpState State, int Retransmits, uint Unacknowledged, uint Unsent, uint? PeerWindow)
{
    private const int RetransmitsAt = 2;
    private const int UnacknowledgedAt = 24;
    private const int UnsentAt = 144;
    private const int PeerWindowAt = 228;
    private const int Size = PeerWindowAt + sizeof(uint);

    /// <summary>
    /// Of a listener, <see cref="Unacknowledged"/> is the number of connections that wait to be accepted; of a connection, the number
    /// of segments on their way. <see cref="Unsent"/> is in bytes. <see cref="PeerWindow"/> is null before Linux 5.14 (tcpi_snd_wnd).
    /// </summary>
    internal static TcpInfo Of(Socket socket)
    {
        var info = new byte[Size];
        var length = socket.GetRawSocketOption(LibC.SOL_TCP, LibC.TCP_INFO, info);
        Assert.That(length, Is.GreaterThanOrEqualTo(UnsentAt + sizeof(uint)), "tcpi_notsent_bytes is there since Linux 4.6");
        return new(
            (TcpState)info[0], info[RetransmitsAt],
            Number(info, UnacknowledgedAt), Number(info, UnsentAt), length == Size ? Number(info, PeerWindowAt) : null);
    }

    private static uint Number(byte[] info, int place) => BinaryPrimitives.ReadUInt32LittleEndian(info.AsSpan(place));
}
