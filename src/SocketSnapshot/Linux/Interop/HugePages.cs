
namespace SocketSnapshot.Linux.Interop;

/// <summary>
/// Asks for huge pages behind memory that is about to be filled. To fault in a small page costs more than to fill it, most of all in a
/// virtual machine: a dump of 100,000 sockets into fresh memory takes half its time for that.
/// </summary>
internal static unsafe class HugePages
{
    /// <summary>Of x86-64 and of arm64 with 4 KiB pages; a wrong guess does no harm.</summary>
    private const nuint Size = 2 << 20;

    /// <summary>
    /// Advises the whole huge pages of the memory, for the neighbours' sake, and returns where the first of them begins; 0 where it
    /// holds none. A hint: a kernel without huge pages, or one that was told to use none, ignores it.
    /// </summary>
    internal static int Advise(Span<byte> memory)
    {
        fixed (byte* start = memory)
        {
            var first = ((nuint)start + Size - 1) & ~(Size - 1);
            var end = ((nuint)start + (nuint)memory.Length) & ~(Size - 1);
            if (first >= end)
            {
                return 0;
            }

            _ = LibC.madvise((void*)first, end - first, LibC.MADV_HUGEPAGE);
            return (int)(first - (nuint)start);
        }
    }
}
