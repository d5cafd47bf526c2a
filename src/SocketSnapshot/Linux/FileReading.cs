namespace SocketSnapshot.Linux;

/// <summary>What <see cref="BoundedFile"/> read.</summary>
internal readonly record struct FileReading
{
    /// <summary>The first bytes of the file, as many as may be read; null where the file is not there, or cannot be read.</summary>
    internal byte[]? Bytes { get; init; }

    /// <summary>Whether the file is longer.</summary>
    internal bool IsCut { get; init; }

    /// <summary>Why it cannot be read, as a clause that begins small; null where it can, and where there is no such file.</summary>
    internal string? Refusal { get; init; }
}
