using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Netlink;

/// <summary>
/// The cookies that were met. The kernel hands them out in turn, the first time that a socket is asked for its own, so that those of a
/// dump lie close together: sixty-four neighbours share a word.
/// </summary>
internal sealed class CookieSet
{
    /// <summary>
    /// Enough for 32 million sockets whose cookies are the kernel's. Of a recording with others the set begins anew, rather than to grow
    /// with it: what comes twice comes soon.
    /// </summary>
    private const int MostWords = 1 << 19;

    private readonly Dictionary<ulong, ulong> _words = [];

    /// <summary>False if it was there.</summary>
    internal bool Add(ulong cookie)
    {
        if (_words.Count == MostWords)
        {
            _words.Clear();
        }

        ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, cookie >> 6, out _);
        var bit = 1ul << (int)(cookie & 63);
        var isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    internal bool Contains(ulong cookie) => _words.TryGetValue(cookie >> 6, out var word) && (word & (1ul << (int)(cookie & 63))) != 0;

    /// <summary>Adds those of another set.</summary>
    internal void Add(CookieSet others)
    {
        foreach (var (place, word) in others._words)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_words, place, out _) |= word;
        }
    }

    internal void Clear() => _words.Clear();
}
