using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Netlink;

/// <summary>Walks the messages of received bytes. It never looks beyond them, whatever lengths they claim.</summary>
internal ref struct NetlinkMessages(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _next;

    /// <summary>The current message's header.</summary>
    internal nlmsghdr Header { get; private set; }

    /// <summary>Where the current message begins.</summary>
    internal int Offset { get; private set; }

    /// <summary>What follows the current message's header.</summary>
    internal readonly ReadOnlySpan<byte> Payload => _bytes[(Offset + nlmsghdr.Size)..(Offset + (int)Header.nlmsg_len)];

    /// <summary>Where the next message would begin.</summary>
    internal readonly int End => _next;

    /// <summary>Whether the walk ended at bytes that are no whole message.</summary>
    internal bool IsBroken { get; private set; }

    internal bool MoveNext()
    {
        var rest = _bytes[_next..];
        if (rest.IsEmpty)
        {
            return false;
        }

        if (!MemoryMarshal.TryRead<nlmsghdr>(rest, out var header) || header.nlmsg_len < nlmsghdr.Size || header.nlmsg_len > rest.Length)
        {
            IsBroken = true;
            return false;
        }

        Header = header;
        Offset = _next;

        // The last message of a datagram may lack its padding.
        _next += Math.Min(NetlinkHeader.Align((int)header.nlmsg_len), rest.Length);
        return true;
    }
}
