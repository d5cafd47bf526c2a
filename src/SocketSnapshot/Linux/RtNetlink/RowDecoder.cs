namespace SocketSnapshot.Linux.RtNetlink;

/// <summary>Adds the rows of one message's payload. False if the payload could not be understood.</summary>
internal delegate bool RowDecoder<TRow>(ReadOnlySpan<byte> payload, ICollection<TRow> rows);
