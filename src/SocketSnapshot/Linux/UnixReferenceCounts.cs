namespace SocketSnapshot.Linux;

/// <summary>The reference counts of the UNIX sockets, which only /proc/net/unix tells.</summary>
internal sealed class UnixReferenceCounts
{
    private readonly Dictionary<uint, uint> _byInode = [];
    private readonly Dictionary<string, List<uint>> _waiting = [];

    private UnixReferenceCounts(ReadOnlyMemory<byte> text)
    {
        foreach (var line in ProcUnixTable.Read(text))
        {
            if (line.Inode != 0)
            {
                _byInode.TryAdd(line.Inode, line.ReferenceCount);
                continue;
            }

            var name = line.Name ?? "";
            if (!_waiting.TryGetValue(name, out var counts))
            {
                _waiting.Add(name, counts = []);
            }

            counts.Add(line.ReferenceCount);
        }
    }

    /// <summary>None are known where the file cannot be read.</summary>
    internal static UnixReferenceCounts Read(string procRoot) =>
        Parse(BoundedFile.Read(Path.Combine(ProcNetFolder.Of(procRoot), "unix"), BoundedFile.MostOfTable).Bytes);

    internal static UnixReferenceCounts Parse(ReadOnlyMemory<byte> text) => new(text);

    /// <summary>Null for a socket that the file does not have, as one that was made since.</summary>
    internal uint? Of(uint inode) => _byInode.TryGetValue(inode, out var count) ? count : null;

    /// <summary>Of one of the connections that wait at a listener of that name, by its turn.</summary>
    /// <param name="name">The file has an @ for every NUL.</param>
    /// <param name="turn">From 0 on.</param>
    internal uint? OfWaiting(string name, int turn) =>
        _waiting.TryGetValue(name.Replace('\0', '@'), out var counts) && turn < counts.Count ? counts[turn] : null;
}
