namespace SocketSnapshot.Linux.Owners;

/// <summary>The numbers that a folder below /proc has entries for: processes, or the tasks of one.</summary>
internal static class ProcNumbers
{
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
        var buffer = new byte[32 << 10];
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

        return numbers;
    }
}
