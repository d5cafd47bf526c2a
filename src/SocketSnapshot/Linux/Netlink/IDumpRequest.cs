namespace SocketSnapshot.Linux.Netlink;

/// <summary>One question for all objects of a kind, and what its answer's records look like.</summary>
internal interface IDumpRequest
{
    /// <summary>What a record has at least, in bytes.</summary>
    int RecordSize { get; }

    /// <summary>The most bytes that <see cref="Write"/> may need.</summary>
    int MaxSize { get; }

    /// <summary>Writes the message and returns its length.</summary>
    int Write(Span<byte> message, uint sequence);

    /// <summary>Whether messages of the type are records of the answer.</summary>
    bool IsRecord(ushort type);

    /// <summary>A number that no other record of the answer has; null where records have none.</summary>
    ulong? CookieOf(ReadOnlySpan<byte> payload);
}
