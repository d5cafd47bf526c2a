using System.Buffers.Binary;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Fuzz;

/// <summary>A kernel that answers every request with the same datagrams, mostly as if they were meant, and sometimes fails.</summary>
internal sealed class ScriptedChannel(IReadOnlyList<byte[]> datagrams, Dice dice) : INetlinkChannel
{
    private const int HeaderSize = 16, SequenceAt = 8, PortIdAt = 12, MostErrno = 110;

    private int _next;
    private uint _sequence;

    public uint PortId => 77;

    public int Send(ReadOnlySpan<byte> request)
    {
        _sequence = BitConverter.ToUInt32(request[SequenceAt..]);
        _next = 0;
        return dice.OneIn(200) ? 1 + dice.Next(MostErrno) : 0;
    }

    public int Receive(Span<byte> buffer, out int length, out uint sender)
    {
        sender = dice.OneIn(300) ? 5u : 0;
        length = 0;
        if (_next == datagrams.Count)
        {
            return dice.Of([Errno.EAGAIN, Errno.ENOBUFS, Errno.ENOMEM]);
        }

        if (dice.OneIn(200))
        {
            return Errno.EINTR;
        }

        var datagram = Addressed(datagrams[_next++]);
        datagram.AsSpan(0, Math.Min(datagram.Length, buffer.Length)).CopyTo(buffer);
        length = dice.OneIn(500) ? buffer.Length + 1 : datagram.Length;
        return 0;
    }

    public void Dispose()
    {
    }

    /// <summary>With the request's sequence number and the channel's port id.</summary>
    private byte[] Addressed(byte[] datagram)
    {
        var copy = (byte[])datagram.Clone();
        for (var at = 0; at + HeaderSize <= copy.Length;)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(copy.AsSpan(at + SequenceAt), dice.OneIn(60) ? _sequence + 1 : _sequence);
            BinaryPrimitives.WriteUInt32LittleEndian(copy.AsSpan(at + PortIdAt), PortId);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(copy.AsSpan(at));
            if (length < HeaderSize || length > copy.Length)
            {
                break;
            }

            at += NetlinkHeader.Align((int)length);
        }

        return copy;
    }
}
