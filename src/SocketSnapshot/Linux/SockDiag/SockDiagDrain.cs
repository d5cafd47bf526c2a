using System.Runtime.InteropServices;
using SocketSnapshot.Interop;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>
/// Drains dumps to their end, as fast as the kernel gives them. A dump that was interrupted is taken again; if that does not help,
/// the last one is handed out with the reason why it may be incomplete.
/// </summary>
internal sealed class SockDiagDrain(Func<INetlinkChannel> open, DatagramBuffer buffer, CancellationToken cancellationToken) : IDisposable
{
    private const int Attempts = 4;
    private const string Misunderstood = "a part of the answer could not be understood";

    private readonly CookieSet _cookies = new();
    private INetlinkChannel _channel = open();
    private uint _sequence;

    internal SockDiagDump Take(SockDiagRequest request)
    {
        for (var attempt = 1; ; attempt++)
        {
            var dump = TakeOnce(request);
            if (dump.Shortfall is null || attempt == Attempts)
            {
                return dump;
            }

            // The old dump may still be running, and the kernel runs one per socket (EBUSY).
            _channel.Dispose();
            _channel = open();
        }
    }

    public void Dispose() => _channel.Dispose();

    private SockDiagDump TakeOnce(SockDiagRequest request)
    {
        Span<byte> message = stackalloc byte[SockDiagRequest.MaxSize];
        var error = _channel.Send(message[..request.Write(message, ++_sequence)]);
        if (error != 0)
        {
            return SockDiagDump.Failed(error);
        }

        var datagrams = new List<ReadOnlyMemory<byte>>();
        string? shortfall = null;
        _cookies.Clear();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var free = buffer.Free();
            error = _channel.Receive(free, out var length, out var sender);
            switch (error)
            {
                case 0 when sender != 0:
                case Errno.EINTR:
                    continue;
                case 0 when length > free.Length:
                    shortfall = "a part of the answer was longer than the buffer";
                    continue;
                case 0:
                    break;
                case Errno.ENOBUFS:
                    return new SockDiagDump(datagrams, 0, "the kernel had to drop a part of the answer");
                case Errno.EAGAIN:
                    return new SockDiagDump(datagrams, 0, "the kernel stopped answering");
                default:
                    return SockDiagDump.Failed(error);
            }

            var datagram = buffer.Keep(length);
            datagrams.Add(datagram);
            if (Inspect(datagram.Span, ref shortfall) is { } end)
            {
                return end != 0 ? SockDiagDump.Failed(end) : new SockDiagDump(datagrams, 0, shortfall);
            }
        }
    }

    /// <summary>Looks at each message of a datagram. The errno (0: success) if the dump ends in it, null if it goes on.</summary>
    private int? Inspect(Span<byte> datagram, ref string? shortfall)
    {
        var messages = new NetlinkMessages(datagram);
        while (messages.MoveNext())
        {
            var header = messages.Header;
            if (header.nlmsg_seq != _sequence || header.nlmsg_pid != _channel.PortId)
            {
                Void(datagram, messages);
                continue;
            }

            if ((header.nlmsg_flags & Netlink.NLM_F_DUMP_INTR) != 0)
            {
                shortfall = "the table changed while it was read";
            }

            switch (header.nlmsg_type)
            {
                // Both carry a negative errno. A protocol without a diag module ends in NLMSG_DONE with -ENOENT.
                case Netlink.NLMSG_ERROR:
                case Netlink.NLMSG_DONE:
                    return messages.Payload.Length >= sizeof(int) ? -MemoryMarshal.Read<int>(messages.Payload) : 0;
                case Netlink.NLMSG_OVERRUN:
                    shortfall = "the kernel had to drop a part of the answer";
                    break;
                case Netlink.TCPDIAG_GETSOCK or Netlink.SOCK_DIAG_BY_FAMILY when messages.Payload.Length < inet_diag_msg.Size:
                    shortfall = Misunderstood;
                    break;
                case Netlink.TCPDIAG_GETSOCK or Netlink.SOCK_DIAG_BY_FAMILY when IsRepeated(messages.Payload):
                    Void(datagram, messages);
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

    /// <summary>A dump resumes at a position in a hash bucket, so a socket that moves may be met again; its cookie stays.</summary>
    private bool IsRepeated(ReadOnlySpan<byte> payload) =>
        MemoryMarshal.TryRead<inet_diag_msg>(payload, out var record)
        && record.id.Cookie is { } cookie && !_cookies.Add(cookie);

    private static void Void(Span<byte> datagram, NetlinkMessages message)
    {
        var header = message.Header;
        header.nlmsg_type = Netlink.NLMSG_NOOP;
        MemoryMarshal.Write(datagram[message.Offset..], header);
    }
}
