using System.Runtime.InteropServices;

namespace SocketSnapshot.Interop;

/// <summary>linux/stat.h: struct statx is the same on every processor, struct stat is not.</summary>
internal static unsafe class StatX
{
    private const int AT_FDCWD = -100;
    private const uint STATX_INO = 0x100;
    private const int SizeOfStatx = 256;
    private const int OffsetOfIno = 32;

    /// <summary>Null where nothing is at the path.</summary>
    internal static ulong? InodeOf(string path)
    {
        var statx = stackalloc byte[SizeOfStatx];
        return LibC.statx(AT_FDCWD, path, 0, STATX_INO, statx) == 0
            ? MemoryMarshal.Read<ulong>(new ReadOnlySpan<byte>(statx + OffsetOfIno, sizeof(ulong)))
            : null;
    }
}
