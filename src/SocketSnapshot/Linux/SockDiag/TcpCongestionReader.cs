using System.Runtime.InteropServices;
using System.Text;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Decodes what the kernel tells of a socket's congestion control; pure functions over bytes.</summary>
internal static class TcpCongestionReader
{
    /// <summary>tcp_vegas.c keeps this where it has measured nothing.</summary>
    private const uint NoRoundTrip = 0x7fffffff;

    /// <summary>bbr_min_rtt before the first measurement.</summary>
    private const uint NoMinimum = ~0u;

    /// <summary>Null where nothing was sent: TIME_WAIT and SYN_RECV have no algorithm.</summary>
    internal static TcpCongestion? Read(in AttributeTable found)
    {
        var congestion = new TcpCongestion
        {
            Algorithm = Name(found.Bytes(inet_diag_attribute.INET_DIAG_CONG)),
            Bbr = Bbr(found.Bytes(inet_diag_attribute.INET_DIAG_BBRINFO)),
            Dctcp = Dctcp(found.Bytes(inet_diag_attribute.INET_DIAG_DCTCPINFO)),
            Vegas = Vegas(found.Bytes(inet_diag_attribute.INET_DIAG_VEGASINFO)),
        };
        return congestion == new TcpCongestion() ? null : congestion;
    }

    /// <summary>A string of C; null where it is empty.</summary>
    internal static string? Name(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        var name = end < 0 ? bytes : bytes[..end];
        return name.IsEmpty ? null : Encoding.UTF8.GetString(name);
    }

    private static BbrDetails? Bbr(ReadOnlySpan<byte> bytes)
    {
        // The gains are in 1/256 (BBR_UNIT).
        const double Unit = 256;
        return bytes.Length < 5 * sizeof(uint) ? null : new BbrDetails(
            Word(bytes, 0) | ((ulong)Word(bytes, 1) << 32), Unless(NoMinimum, Word(bytes, 2)), Word(bytes, 3) / Unit, Word(bytes, 4) / Unit);
    }

    private static DctcpDetails? Dctcp(ReadOnlySpan<byte> bytes) => bytes.Length < 4 * sizeof(uint) ? null : new DctcpDetails(
        MemoryMarshal.Read<ushort>(bytes) != 0, MemoryMarshal.Read<ushort>(bytes[sizeof(ushort)..]) != 0,
        Word(bytes, 1), Word(bytes, 2), Word(bytes, 3));

    private static VegasDetails? Vegas(ReadOnlySpan<byte> bytes) => bytes.Length < 4 * sizeof(uint) ? null : new VegasDetails(
        Word(bytes, 0) != 0, Word(bytes, 1), Unless(NoRoundTrip, Word(bytes, 2)), Unless(NoRoundTrip, Word(bytes, 3)));

    private static uint Word(ReadOnlySpan<byte> bytes, int index) => MemoryMarshal.Read<uint>(bytes[(index * sizeof(uint))..]);

    private static uint? Unless(uint none, uint value) => value == none ? null : value;
}
