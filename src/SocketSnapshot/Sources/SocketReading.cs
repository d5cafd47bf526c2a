namespace SocketSnapshot.Sources;

/// <summary>What one provider took.</summary>
/// <param name="Served">The protocols it answered for, with or without rows.</param>
/// <param name="Records">The records, in any order.</param>
/// <param name="Warnings">What is missing from them, a sentence each.</param>
internal sealed record SocketReading(SocketProtocols Served, List<SocketRecords> Records, List<string> Warnings)
{
    /// <summary>Gives back the memory that the records are read from; null where there is none to give back.</summary>
    internal Action? Release { get; init; }

    /// <summary>The socket that was read through, by its inode, and its descriptor; null where none was, or where it is never among the records.</summary>
    internal (uint Inode, int Descriptor)? Own { get; init; }

    /// <summary>Who holds the sockets; null where this source does not tell.</summary>
    internal ISocketOwners? Owners { get; init; }

    /// <summary>Whether all states of its sockets are in memory whatever was asked for, as of a file that was read whole.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>Writes the source's own bytes as a recording; null where the source has none.</summary>
    internal Action<Stream>? Write { get; init; }

    /// <summary>How many bytes of a recording are whole; null where all are.</summary>
    internal long? CutAt { get; init; }

    /// <summary>The file of it that is cut; null where it is one file.</summary>
    internal string? CutFile { get; init; }

    /// <summary>A source that has nothing and needs no warning.</summary>
    internal static SocketReading Empty { get; } = new(SocketProtocols.None, [], []);
}
