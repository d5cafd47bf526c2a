using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Netlink;

/// <summary>Looks at each message of the received datagrams: is it ours, is it new, is it the end.</summary>
internal sealed class DatagramInspector
{
    /// <summary>What is said of records that cannot be read.</summary>
    internal const string Misunderstood = "a part of the answer could not be understood";
    private const string Dropped = "the kernel had to drop a part of the answer";

    /// <summary>The objects of this dump, such as sockets.</summary>
    private readonly CookieSet _cookies = new();

    /// <summary>Those of earlier dumps that it goes on from.</summary>
    private readonly CookieSet _earlier = new();

    /// <summary>Why rows may be missing; null where nothing tells of it.</summary>
    internal string? Shortfall { get; set; }

    /// <summary>Forgets the sockets that were met in this dump.</summary>
    internal void Forget() => _cookies.Clear();

    /// <summary>Forgets those of the dumps before it as well.</summary>
    internal void ForgetAll()
    {
        _cookies.Clear();
        _earlier.Clear();
    }

    /// <summary>Another dump goes on from this one, and meets none of its sockets again.</summary>
    internal void Keep()
    {
        _earlier.Add(_cookies);
        _cookies.Clear();
    }

    /// <summary>The errno (0: success) if the dump ends in the datagram, null if it goes on. What is not to be read is marked NLMSG_NOOP.</summary>
    internal int? Inspect(Span<byte> datagram, IDumpRequest request, uint sequence, uint portId)
    {
        var messages = new NetlinkMessages(datagram);
        while (messages.MoveNext())
        {
            var header = messages.Header;
            if (header.nlmsg_seq != sequence || header.nlmsg_pid != portId)
            {
                Void(datagram, messages);
                continue;
            }

            if ((header.nlmsg_flags & NetlinkHeader.NLM_F_DUMP_INTR) != 0)
            {
                Shortfall = "the table changed while it was read";
            }

            switch (header.nlmsg_type)
            {
                // Both carry a negative errno. A protocol without a diag module ends in NLMSG_DONE with -ENOENT.
                case NetlinkHeader.NLMSG_ERROR:
                case NetlinkHeader.NLMSG_DONE:
                    return messages.Payload.Length >= sizeof(int) ? -MemoryMarshal.Read<int>(messages.Payload) : 0;
                case NetlinkHeader.NLMSG_OVERRUN:
                    Shortfall = Dropped;
                    break;
                case var type when request.IsRecord(type) && messages.Payload.Length < request.RecordSize:
                    Shortfall = Misunderstood;
                    break;
                case var type when request.IsRecord(type) && IsRepeated(request.CookieOf(messages.Payload)):
                    Void(datagram, messages);
                    break;
                default:
                    break;
            }
        }

        if (messages.IsBroken)
        {
            Shortfall = Misunderstood;
        }

        return null;
    }

    /// <summary>What an errno of the receiving call says about the dump; null where it is the end of it.</summary>
    internal static string? Explain(int error) => error switch
    {
        Errno.ENOBUFS => Dropped,
        Errno.EAGAIN => "the kernel stopped answering",
        _ => null,
    };

    /// <summary>A dump resumes at a position in a hash bucket, so a socket that moves may be met again; its cookie stays.</summary>
    private bool IsRepeated(ulong? cookie) => cookie is { } number && (_earlier.Contains(number) || !_cookies.Add(number));

    private static void Void(Span<byte> datagram, NetlinkMessages message)
    {
        var header = message.Header;
        header.nlmsg_type = NetlinkHeader.NLMSG_NOOP;
        MemoryMarshal.Write(datagram[message.Offset..], header);
    }
}
