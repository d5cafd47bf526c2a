using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Writes the messages of an answer one behind the other, as "ss -D" does, but for those that are not to be read.</summary>
internal static class DumpWriter
{
    internal static void Write(NetlinkDump dump, Stream stream)
    {
        foreach (var datagram in dump.Datagrams)
        {
            Write(datagram.Span, stream);
        }
    }

    private static void Write(ReadOnlySpan<byte> datagram, Stream stream)
    {
        // ss takes every message but an end for a socket; so only those in between may be left out.
        var begin = 0;
        var messages = new NetlinkMessages(datagram);
        while (messages.MoveNext())
        {
            if (messages.Header.nlmsg_type == NetlinkHeader.NLMSG_NOOP)
            {
                stream.Write(datagram[begin..messages.Offset]);
                begin = messages.End;
            }
        }

        stream.Write(datagram[begin..messages.End]);
        stream.Write(stackalloc byte[NetlinkHeader.Align(messages.End) - messages.End]);
    }
}
