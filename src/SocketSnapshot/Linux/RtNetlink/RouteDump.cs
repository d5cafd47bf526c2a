using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.RtNetlink;

/// <summary>Takes dumps of rtnetlink(7) to their end, and decodes them.</summary>
internal sealed class RouteDump(Func<INetlinkChannel> open, CancellationToken cancellationToken)
{
    /// <summary>A link with many virtual functions is longer than any socket.</summary>
    private const int LargestDatagram = 256 << 10;

    internal DumpAnswer<TRow> Take<TRow>(DumpRequest request, RowDecoder<TRow> decode)
    {
        var buffer = new DatagramBuffer(LargestDatagram);
        try
        {
            using var drain = new NetlinkDrain(open, buffer, cancellationToken);
            var dump = drain.Take(request);
            return dump.Error != 0 ? DumpAnswer<TRow>.Failed(dump.Error) : Decode(dump, request, decode);
        }
        finally
        {
            buffer.Return();
        }
    }

    private static DumpAnswer<TRow> Decode<TRow>(NetlinkDump dump, DumpRequest request, RowDecoder<TRow> decode)
    {
        var rows = new List<TRow>();
        var shortfall = dump.Shortfall;
        foreach (var datagram in dump.Datagrams)
        {
            var messages = new NetlinkMessages(datagram.Span);
            while (messages.MoveNext() && messages.Header.nlmsg_type is not (NetlinkHeader.NLMSG_DONE or NetlinkHeader.NLMSG_ERROR))
            {
                if (request.IsRecord(messages.Header.nlmsg_type) && !decode(messages.Payload, rows))
                {
                    shortfall ??= DatagramInspector.Misunderstood;
                }
            }
        }

        return new DumpAnswer<TRow>(rows, 0, shortfall);
    }
}
