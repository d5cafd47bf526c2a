using System.ComponentModel;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>
/// A recorded netlink answer, as "ss -D" writes it: the received messages one behind the other, each dump with its NLMSG_DONE. It is
/// the same thing as a live one.
/// </summary>
internal sealed class RecordedDump
{
    private const int LongestMessage = 1 << 20;

    private RecordedDump(ReadOnlyMemory<byte> bytes)
    {
        var begin = 0;
        var isEnded = false;
        var hasRecords = false;
        var messages = new NetlinkMessages(bytes.Span);
        while (messages.MoveNext())
        {
            hasRecords |= messages.Payload.Length >= inet_diag_msg.Size;
            isEnded = messages.Header.nlmsg_type is NetlinkHeader.NLMSG_DONE or NetlinkHeader.NLMSG_ERROR;
            if (isEnded)
            {
                Refusal ??= RefusalIn(messages.Payload);

                // An end without rows before it is sixteen bytes; a list of nothing but those would be longer than the recording.
                if (hasRecords)
                {
                    Dump.Add(bytes[begin..messages.End]);
                }

                hasRecords = false;
                begin = messages.End;
            }
        }

        Dump.Add(bytes[begin..messages.End]);
        Dump.Complete(0, null);
        CutAt = messages.IsBroken || !isEnded ? messages.End : null;
    }

    /// <summary>The messages; a reader stops at the end of a dump, so each is by itself.</summary>
    internal NetlinkDump Dump { get; } = new();

    /// <summary>How many bytes are whole messages, where what follows is none or the end of the last dump is missing; null where it is whole.</summary>
    internal long? CutAt { get; }

    /// <summary>What the kernel answered instead of rows; null where it did not refuse.</summary>
    internal string? Refusal { get; }

    internal static RecordedDump Read(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>Whether the bytes begin as a recorded answer does.</summary>
    internal static bool Is(ReadOnlySpan<byte> bytes) =>
        MemoryMarshal.TryRead<nlmsghdr>(bytes, out var header)
        && header.nlmsg_len is >= nlmsghdr.Size and <= LongestMessage
        && header.nlmsg_type is NetlinkHeader.NLMSG_NOOP or NetlinkHeader.NLMSG_ERROR or NetlinkHeader.NLMSG_DONE
            or NetlinkHeader.TCPDIAG_GETSOCK or NetlinkHeader.SOCK_DIAG_BY_FAMILY;

    /// <summary>Both ends carry a negative errno; 0 is success.</summary>
    private static string? RefusalIn(ReadOnlySpan<byte> payload) =>
        MemoryMarshal.TryRead<int>(payload, out var error) && error is < 0 and > int.MinValue ? new Win32Exception(-error).Message : null;
}
