using System.Net.Sockets;

namespace SocketSnapshot.Linux.Proc;

/// <summary>
/// Decodes one line of /proc/net/packet: <c>sk RefCnt Type Proto Iface R Rmem User Inode</c>. The interface is a number there, whose
/// name other tables of the same network namespace may have.
/// </summary>
internal sealed class ProcPacketParser(ProcInterfaceNames interfaces)
{
    internal bool TryParse(ReadOnlySpan<byte> line, out SocketInfo socket)
    {
        socket = default;
        var fields = new ProcFields(line);
        if (!fields.MoveNext()
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out _)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var type)
            || !fields.MoveNext() || !ProcNumber.TryHex(fields.Current, 4, out var protocol)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var index)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out _)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var receiveQueue)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var userId)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var inode))
        {
            return false;
        }

        socket = PacketSocket.Of((SocketType)type, (ushort)protocol) with
        {
            Interface = interfaces.Find(index),
            InterfaceIndex = index,
            ReceiveQueue = receiveQueue,
            UserId = userId,
            Inode = inode == 0 ? null : inode,
        };
        return true;
    }
}
