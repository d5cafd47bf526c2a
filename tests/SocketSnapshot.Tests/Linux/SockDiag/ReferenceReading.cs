using System.Net;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Tests.Linux.SockDiag;

/// <summary>The same bytes of TCP sockets read a second time, by offset and with nothing of the library: one text a socket.</summary>
internal static class ReferenceReading
{
    private static readonly string[] States =
    [
        "", "Established", "SynSent", "SynReceived", "FinWait1", "FinWait2", "TimeWait", "Close", "CloseWait", "LastAck", "Listen",
        "Closing", "SynReceived", "Close",
    ];

    internal static IEnumerable<string> Rows(byte[] bytes, byte family)
    {
        for (long at = 0; at + 16 <= bytes.Length;)
        {
            var length = (long)BitConverter.ToUInt32(bytes, (int)at);
            var type = BitConverter.ToUInt16(bytes, (int)at + 4);
            if (length < 16 || at + length > bytes.Length || type == 3)
            {
                yield break;
            }

            if (type is 18 or 20 && length >= 16 + 72 && bytes[at + 16] == family)
            {
                yield return Row(bytes.AsSpan((int)at + 16, 72));
            }

            at += (length + 3) / 4 * 4;
        }
    }

    internal static string Row(SocketInfo socket) => string.Join(' ',
        socket.LocalAddress.ToIPAddress(), socket.LocalPort ?? 0, socket.ForeignAddress.ToIPAddress(), socket.ForeignPort ?? 0,
        socket.State, socket.ReceiveQueue, socket.SendQueue, socket.UserId, socket.Inode, socket.Cookie);

    private static string Row(Span<byte> record)
    {
        var state = record[1] < States.Length ? States[record[1]] : "";
        if (state == "Close")
        {
            // What is bound and no more has no peer.
            record.Slice(24, 16).Clear();
            record.Slice(6, 2).Clear();
        }

        var addressLength = record[0] == LibC.AF_INET6 ? 16 : 4;
        uint? inode = BitConverter.ToUInt32(record[68..]) is > 0 and var number ? number : null;
        ulong? cookie = BitConverter.ToUInt64(record[44..]) is > 0 and var value ? value : null;
        return string.Join(' ',
            new IPAddress(record.Slice(8, addressLength)), (record[4] << 8) | record[5],
            new IPAddress(record.Slice(24, addressLength)), (record[6] << 8) | record[7],
            state, BitConverter.ToUInt32(record[56..]), BitConverter.ToUInt32(record[60..]),
            inode is null ? "" : BitConverter.ToUInt32(record[64..]), inode, cookie);
    }
}
