using System.Buffers.Text;

namespace SocketSnapshot.Linux.Proc;

/// <summary>Decodes the fields of a /proc/net line that the row does not need; pure functions over bytes.</summary>
internal static class ProcNetDetails
{
    /// <summary>Times are in 1/USER_HZ seconds, and USER_HZ is 100 wherever .NET runs.</summary>
    private const uint MillisecondsPerTick = 10;

    /// <summary>The fields <c>tr:when</c>, <c>retrnsmt</c> and <c>timeout</c>; null where they are none.</summary>
    internal static SocketTimer? Timer(ReadOnlySpan<byte> timer, ReadOnlySpan<byte> retransmits, ReadOnlySpan<byte> probes)
    {
        var colon = timer.IndexOf((byte)':');
        if (colon < 0 || !TryHex(timer[..colon], out var number) || !TryHex(timer[(colon + 1)..], out var ticks)
            || !TryHex(retransmits, out var sent) || !Utf8Parser.TryParse(probes, out uint probed, out var used) || used != probes.Length)
        {
            return null;
        }

        var kind = (SocketTimerKind)number;
        uint? milliseconds = ticks <= uint.MaxValue / MillisecondsPerTick ? ticks * MillisecondsPerTick : null;
        return kind switch
        {
            > SocketTimerKind.DelayedAck or < SocketTimerKind.Off => null,
            SocketTimerKind.Off => new SocketTimer(kind, null, Byte(sent)),
            SocketTimerKind.TimeWait => new SocketTimer(kind, milliseconds, null),
            SocketTimerKind.KeepAlive or SocketTimerKind.Persist => new SocketTimer(kind, milliseconds, Byte(probed)),
            _ => new SocketTimer(kind, milliseconds, Byte(sent)),
        };
    }

    /// <summary>The last of the fields behind the inode's successor, <c>pointer drops</c>; null where they are not both there.</summary>
    internal static SocketMemory? Memory(ref ProcFields rest) =>
        rest.MoveNext() && rest.MoveNext() && Utf8Parser.TryParse(rest.Current, out uint drops, out var used) && used == rest.Current.Length
            ? new SocketMemory { Drops = drops }
            : null;

    /// <summary>The kernel counts in a byte.</summary>
    private static byte? Byte(uint count) => count <= byte.MaxValue ? (byte)count : null;

    private static bool TryHex(ReadOnlySpan<byte> text, out uint value) =>
        Utf8Parser.TryParse(text, out value, out var used, 'X') && used == text.Length;
}
