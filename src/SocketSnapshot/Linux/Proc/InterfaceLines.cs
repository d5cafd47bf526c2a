using System.Globalization;

namespace SocketSnapshot.Linux.Proc;

/// <summary>Decodes lines of /proc/net/dev and /proc/net/if_inet6; pure functions over text.</summary>
internal static class InterfaceLines
{
    private const int Counters = 16;

    /// <summary>
    /// <c>name: bytes packets errs drop fifo frame compressed multicast</c>, and of what was sent
    /// <c>bytes packets errs drop fifo colls carrier compressed</c>. Null for anything else. A name may hold a colon.
    /// </summary>
    internal static InterfaceInfo? Parse(string line)
    {
        var colon = line.LastIndexOf(':');
        if (colon <= 0)
        {
            return null;
        }

        var numbers = ProcNetLines.Fields(line[(colon + 1)..])
            .Select(field => ulong.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (ulong?)null).ToList();
        return numbers.Count != Counters || numbers.Contains(null) ? null : new InterfaceInfo
        {
            Name = line[..colon].Trim(),
            Counters = new InterfaceCounters
            {
                ReceivedBytes = numbers[0],
                ReceivedPackets = numbers[1],
                ReceiveErrors = numbers[2],

                // dev_seq_printf_stats() adds up what netlink tells one by one: no part of drop, frame and carrier is known.
                ReceiveLost = numbers[3],
                ReceiveFifoErrors = numbers[4],
                ReceivedCompressed = numbers[6],
                Multicast = numbers[7],
                SentBytes = numbers[8],
                SentPackets = numbers[9],
                SendErrors = numbers[10],
                SendDropped = numbers[11],
                SendFifoErrors = numbers[12],
                Collisions = numbers[13],
                SentCompressed = numbers[15],
            },
        };
    }

    /// <summary><c>address index prefix scope flags name</c>, the numbers in hex. Null for anything else.</summary>
    internal static (string Name, int Index, InterfaceAddress Address)? ParseIPv6(string line) =>
        ProcNetLines.Fields(line) is [var address, var index, var prefix, _, _, var name]
        && HexAddress.IPv6(address) is { } host
        && int.TryParse(index, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
        && byte.TryParse(prefix, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits) && bits <= 128
            ? (name, number, new InterfaceAddress(host, bits))
            : null;
}
