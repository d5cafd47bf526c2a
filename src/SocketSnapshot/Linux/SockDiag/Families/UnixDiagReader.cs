using System.Net.Sockets;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag.Families;

/// <summary>Decodes the payload of one unix_diag message (linux/unix_diag.h); a pure function over bytes.</summary>
internal static class UnixDiagReader
{
    /// <summary>False if the payload is shorter than a record, or of another family.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> payload, out UnixDiagRecord record)
    {
        if (!MemoryMarshal.TryRead<unix_diag_msg>(payload, out var message) || message.udiag_family != LibC.AF_UNIX)
        {
            record = default;
            return false;
        }

        record = new UnixDiagRecord
        {
            Type = (SocketType)message.udiag_type,
            KernelState = message.udiag_state,
            Inode = message.udiag_ino,
            Cookie = inet_diag_sockid.CookieOf(message.udiag_cookie0, message.udiag_cookie1),
        };
        var attributes = new NetlinkAttributes(payload[unix_diag_msg.Size..]);
        while (attributes.MoveNext())
        {
            Take(attributes.Type, attributes.Value, ref record);
        }

        return true;
    }

    private static void Take(int type, ReadOnlySpan<byte> value, ref UnixDiagRecord record)
    {
        switch (type)
        {
            case unix_diag_msg.UNIX_DIAG_NAME:
                record.Name = value;
                break;
            case unix_diag_msg.UNIX_DIAG_PEER when MemoryMarshal.TryRead<uint>(value, out var peer):
                record.PeerInode = peer;
                break;
            case unix_diag_msg.UNIX_DIAG_RQLEN when value.Length >= 2 * sizeof(uint):
                record.ReceiveQueue = MemoryMarshal.Read<uint>(value);
                record.SendQueue = MemoryMarshal.Read<uint>(value[sizeof(uint)..]);
                break;
            case unix_diag_msg.UNIX_DIAG_UID when MemoryMarshal.TryRead<uint>(value, out var userId):
                record.UserId = userId;
                break;
            case unix_diag_msg.UNIX_DIAG_ICONS:
                record.Waiting = MemoryMarshal.Cast<byte, uint>(value);
                break;
            default:
                break;
        }
    }
}
