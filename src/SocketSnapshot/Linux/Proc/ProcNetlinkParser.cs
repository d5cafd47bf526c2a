namespace SocketSnapshot.Linux.Proc;

/// <summary>
/// Decodes one line of /proc/net/netlink: <c>sk Eth Pid Groups Rmem Wmem Dump Locks Drops Inode</c>, where Eth is the protocol and
/// Pid the port id. Whether a socket is connected it does not tell.
/// </summary>
/// <param name="details">The details that are wanted beyond the rows.</param>
internal sealed class ProcNetlinkParser(SocketDetailKinds details)
{
    internal bool TryParse(ReadOnlySpan<byte> line, out SocketInfo socket)
    {
        socket = default;
        var fields = new ProcFields(line);
        if (!fields.MoveNext()
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var protocol)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var portId)
            || !fields.MoveNext() || !ProcNumber.TryHex(fields.Current, 8, out _)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var receiveQueue)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var sendQueue)
            || !fields.MoveNext() || !fields.MoveNext() || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var drops)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var inode))
        {
            return false;
        }

        socket = NetlinkPeer.Socket(protocol, portId) with
        {
            ReceiveQueue = receiveQueue,
            SendQueue = sendQueue,
            Inode = inode == 0 ? null : inode,
            Details = details == SocketDetailKinds.None ? null
                : new SocketDetails { Memory = details.HasFlag(SocketDetailKinds.Memory) ? new SocketMemory { Drops = drops } : null },
        };
        return true;
    }
}
