namespace SocketSnapshot.Linux;

/// <summary>The reference counts of the UNIX sockets, which only /proc/net/unix tells.</summary>
internal sealed class UnixReferenceCounts
{
    private readonly Dictionary<uint, uint> _byInode = [];
    private readonly Dictionary<string, List<uint>> _waiting = [];
    private readonly Dictionary<string, int> _taken = [];

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
    internal static UnixReferenceCounts Read(string procRoot)
    {
        try
        {
            return Parse(File.ReadAllBytes(Path.Combine(ProcNetFolder.Of(procRoot), "unix")));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return Parse(default);
        }
    }

    internal static UnixReferenceCounts Parse(ReadOnlyMemory<byte> text) => new(text);

    /// <summary>Null for a socket that the file does not have, as one that was made since.</summary>
    internal uint? Of(uint inode) => _byInode.TryGetValue(inode, out var count) ? count : null;

    /// <summary>Begins anew with <see cref="OfNextWaiting"/>.</summary>
    internal void Restart() => _taken.Clear();

    /// <summary>Of one more of the connections that wait at a listener of that name.</summary>
    /// <param name="name">The file has an @ for every NUL.</param>
    internal uint? OfNextWaiting(string? name)
    {
        var key = (name ?? "").Replace('\0', '@');
        var next = _taken.GetValueOrDefault(key);
        _taken[key] = next + 1;
        return _waiting.TryGetValue(key, out var counts) && next < counts.Count ? counts[next] : null;
    }
}
