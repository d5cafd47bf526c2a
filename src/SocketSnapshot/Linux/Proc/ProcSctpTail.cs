namespace SocketSnapshot.Linux.Proc;

/// <summary>
/// The numbers behind the addresses of an association: <c>HBINT INS OUTS MAXRT T1X T2X RTXC</c>, and since Linux 3.6
/// <c>wmema wmemq sndbuf rcvbuf</c>. HBINT is in ticks of that kernel, so that no time can be made of it, and RTXC counts chunks that may
/// be sent again, and not those that were.
/// </summary>
internal readonly record struct ProcSctpTail
{
    internal ushort InStreams { get; private init; }

    internal ushort OutStreams { get; private init; }

    /// <summary>Null where the kernel is older than these numbers.</summary>
    internal SocketMemory? Memory { get; private init; }

    /// <summary>Whether the field, which follows an address, begins the tail: the kernel puts a tab before it, which an editor may have made blanks of.</summary>
    internal static bool Begins(ReadOnlySpan<byte> field) => field is [(byte)'\t', ..] || (!field.IsEmpty && !field.ContainsAnyExceptInRange((byte)'0', (byte)'9'));

    /// <param name="fields">The fields, whose current one begins the tail.</param>
    /// <param name="tail">The numbers.</param>
    internal static bool TryRead(ref ProcFields fields, out ProcSctpTail tail)
    {
        tail = default;
        var first = fields.Current.TrimStart((byte)'\t');
        if ((first.IsEmpty && !fields.MoveNext())
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var incoming) || incoming > ushort.MaxValue
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var outgoing) || outgoing > ushort.MaxValue
            || !fields.MoveNext() || !fields.MoveNext() || !fields.MoveNext() || !fields.MoveNext())
        {
            return false;
        }

        tail = new ProcSctpTail { InStreams = (ushort)incoming, OutStreams = (ushort)outgoing, Memory = ReadMemory(ref fields) };
        return true;
    }

    /// <summary>The kernel prints the counter of what was sent as it is, which begins with 1.</summary>
    private static SocketMemory? ReadMemory(ref ProcFields fields) =>
        fields.MoveNext() && ProcNumber.TryDecimal(fields.Current, out var allocated)
            && fields.MoveNext() && ProcNumber.TryDecimal(fields.Current, out var queued)
            && fields.MoveNext() && ProcNumber.TryDecimal(fields.Current, out var sendBuffer)
            && fields.MoveNext() && ProcNumber.TryDecimal(fields.Current, out var receiveBuffer)
            ? new SocketMemory
            {
                SendAllocated = allocated == 0 ? null : allocated - 1,
                SendQueued = queued,
                SendBuffer = sendBuffer,
                ReceiveBuffer = receiveBuffer,
            }
            : null;
}
