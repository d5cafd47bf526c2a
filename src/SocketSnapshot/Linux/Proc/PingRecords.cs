using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Proc;

/// <summary>
/// The ICMP sockets of one family. From the second socket of a hash bucket on, the kernel prints those of both families into both
/// files (ping_get_next() does not look at the family), with wildcards in the file that is not theirs.
/// </summary>
internal sealed class PingRecords(SocketRecords own, SocketRecords other) : WrappedRecords(own)
{
    /// <summary>More than the identifiers that sockets of one address can have.</summary>
    private const int MostTwins = 1 << 16;

    internal override IEnumerable<SocketInfo> Decode()
    {
        var twins = new Dictionary<uint, SocketInfo>();
        foreach (var socket in other.Decode().Where(socket => socket.Inode is not null).Take(MostTwins))
        {
            twins.TryAdd(socket.Inode!.Value, socket);
        }

        foreach (var socket in Inner.Decode())
        {
            if (!(socket.Inode is { } inode && twins.TryGetValue(inode, out var twin) && IsStray(socket, twin)))
            {
                yield return socket;
            }
        }

        Shortfall = Inner.Shortfall;
    }

    /// <summary>Where both have wildcards nothing tells whose it is; IPv4 is the likelier.</summary>
    private static bool IsStray(in SocketInfo socket, in SocketInfo twin) =>
        HasWildcardsOnly(socket) && (!HasWildcardsOnly(twin) || socket.Family > twin.Family);

    private static bool HasWildcardsOnly(in SocketInfo socket) => socket.LocalAddress.IsAny && socket.ForeignAddress.IsAny;
}
