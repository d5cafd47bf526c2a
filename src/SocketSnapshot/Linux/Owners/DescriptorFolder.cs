namespace SocketSnapshot.Linux.Owners;

/// <summary>The folder of a process's descriptors.</summary>
internal sealed class DescriptorFolder(int processId, ProcFolder folder)
{
    private int _isRefused;

    internal int ProcessId { get; } = processId;

    internal ProcFolder Folder { get; } = folder;

    /// <summary>Whether its links may not be read, as far as anybody has tried.</summary>
    internal bool IsRefused => Volatile.Read(ref _isRefused) != 0;

    /// <summary>Notes that its links may not be read; true the first time.</summary>
    internal bool Refuse() => Interlocked.Exchange(ref _isRefused, 1) == 0;
}
