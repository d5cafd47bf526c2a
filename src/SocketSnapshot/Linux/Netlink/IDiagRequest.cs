namespace SocketSnapshot.Linux.Netlink;

/// <summary>One question to the kernel's socket diagnostics, and what its answer's records look like.</summary>
internal interface IDiagRequest
{
    /// <summary>What a record has at least, in bytes.</summary>
    int RecordSize { get; }

    /// <summary>The most bytes that <see cref="Write"/> may need.</summary>
    int MaxSize { get; }

    /// <summary>Writes the message and returns its length.</summary>
    int Write(Span<byte> message, uint sequence);

    /// <summary>The cookie of a record; null where it has none.</summary>
    ulong? CookieOf(ReadOnlySpan<byte> payload);
}
