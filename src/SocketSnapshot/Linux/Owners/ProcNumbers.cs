using System.Buffers;

namespace SocketSnapshot.Linux.Owners;

/// <summary>The numbers that a folder below /proc has entries for: processes, or the tasks of one.</summary>
internal static class ProcNumbers
{
    /// <summary>As large as what is rented beside it: the tasks of each process without descriptors are listed, and kernel threads have none.</summary>
    private const int BufferSize = 16 << 10;

    /// <summary>None where it cannot be read.</summary>
    internal static IReadOnlyList<int> Of(ProcFolder parent, string path)
    {
        using var folder = parent.TryOpenChild(path, out _);
        return folder is null ? [] : Of(folder);
    }

    /// <inheritdoc cref="Of(ProcFolder, string)"/>
    internal static IReadOnlyList<int> Of(ProcFolder folder)
    {
        var numbers = new List<int>();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        for (int length; (length = folder.ReadEntries(buffer)) > 0;)
        {
            var entries = new FolderEntries(buffer.AsSpan(0, length));
            while (entries.MoveNext())
            {
                if (entries.TryNumber(out var number))
                {
                    numbers.Add(number);
                }
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return numbers;
    }
}
