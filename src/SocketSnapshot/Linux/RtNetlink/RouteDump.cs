using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.RtNetlink;

/// <summary>
/// Takes dumps of rtnetlink(7) to their end. One that was interrupted by a change is taken again; if that does not help, the last
/// is handed out with the reason why it may be incomplete.
/// </summary>
internal sealed class RouteDump(Func<INetlinkChannel> open, CancellationToken cancellationToken)
{
    private const int Attempts = 4;

    /// <summary>A link with many virtual functions is long; netlink_dump() fills 32 KiB at a time otherwise.</summary>
    private const int BufferSize = 256 << 10;

    private const uint Sequence = 1;

    private readonly byte[] _buffer = new byte[BufferSize];

    internal DumpAnswer<TRow> Take<TRow>(DumpRequest request, RowDecoder<TRow> decode)
    {
        for (var attempt = 1; ; attempt++)
        {
            // A channel of its own for each: the kernel may still be sending the old one.
            using var channel = open();
            var answer = TakeOnce(channel, request, decode);
            if (answer.Shortfall is null || attempt == Attempts)
            {
                return answer;
            }
        }
    }

    private DumpAnswer<TRow> TakeOnce<TRow>(INetlinkChannel channel, DumpRequest request, RowDecoder<TRow> decode)
    {
        Span<byte> message = stackalloc byte[DumpRequest.Size];
        request.Write(message, Sequence);
        var error = channel.Send(message);
        if (error != 0)
        {
            return DumpAnswer<TRow>.Failed(error);
        }

        var rows = new List<TRow>();
        string? shortfall = null;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            error = channel.Receive(_buffer, out var length, out var sender);
            switch (error)
            {
                case 0 when sender != 0:
                case Errno.EINTR:
                    continue;
                case 0 when length > _buffer.Length:
                    shortfall = "a part of the answer was longer than the buffer";
                    continue;
                case 0:
                    break;
                case Errno.ENOBUFS:
                    return new DumpAnswer<TRow>(rows, 0, "the kernel had to drop a part of the answer");
                case Errno.EAGAIN:
                    return new DumpAnswer<TRow>(rows, 0, "the kernel stopped answering");
                default:
                    return DumpAnswer<TRow>.Failed(error);
            }

            if (Read(_buffer.AsSpan(0, length), channel.PortId, request.AnswerType, decode, rows, ref shortfall) is { } end)
            {
                return end != 0 ? DumpAnswer<TRow>.Failed(end) : new DumpAnswer<TRow>(rows, 0, shortfall);
            }
        }
    }

    /// <summary>The errno (0: success) if the dump ends in this datagram, null if it goes on.</summary>
    private static int? Read<TRow>(
        ReadOnlySpan<byte> datagram, uint portId, ushort answerType, RowDecoder<TRow> decode, List<TRow> rows, ref string? shortfall)
    {
        const string Misunderstood = "a part of the answer could not be understood";
        var messages = new NetlinkMessages(datagram);
        while (messages.MoveNext())
        {
            var header = messages.Header;
            if (header.nlmsg_seq != Sequence || header.nlmsg_pid != portId)
            {
                continue;
            }

            if ((header.nlmsg_flags & NetlinkHeader.NLM_F_DUMP_INTR) != 0)
            {
                shortfall = "the table changed while it was read";
            }

            switch (header.nlmsg_type)
            {
                case NetlinkHeader.NLMSG_ERROR:
                case NetlinkHeader.NLMSG_DONE:
                    return messages.Payload.Length >= sizeof(int) ? -MemoryMarshal.Read<int>(messages.Payload) : 0;
                case NetlinkHeader.NLMSG_OVERRUN:
                    shortfall = "the kernel had to drop a part of the answer";
                    break;
                case var type when type == answerType && !decode(messages.Payload, rows):
                    shortfall = Misunderstood;
                    break;
                default:
                    break;
            }
        }

        if (messages.IsBroken)
        {
            shortfall = Misunderstood;
        }

        return null;
    }
}
