using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>
/// The cookies that were met. The kernel hands them out in turn, the first time that a socket is asked for its own, so that those of a
/// dump lie close together: sixty-four neighbours share a word.
/// </summary>
internal sealed class CookieSet
{
    private readonly Dictionary<ulong, ulong> _words = [];

    /// <summary>False if it was there.</summary>
    internal bool Add(ulong cookie)
    {
        ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, cookie >> 6, out _);
        var bit = 1ul << (int)(cookie & 63);
        var isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    internal void Clear() => _words.Clear();
}
