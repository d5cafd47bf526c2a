using System.Buffers;

namespace SocketSnapshot.Linux.Proc;

/// <summary>
/// How a table ends that was pasted: the last line has lost its end, or more of it. Where it is a record all the same, its last value may
/// have lost a part: an inode, a path, a counter.
/// </summary>
/// <param name="Length">How much of the text is whole lines, and a last one that is a record.</param>
/// <param name="IsDoubtful">Whether the last value may be another one.</param>
internal readonly record struct ProcTextEnd(int Length, bool IsDoubtful)
{
    /// <summary>A place in the memory of a 32-bit kernel has eight digits.</summary>
    private const int ShortestPlace = 8;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <param name="text">The table.</param>
    /// <param name="protocol">Its protocol.</param>
    /// <param name="parse">Reads a line; null for UNIX sockets, whose lines have a parser of their own.</param>
    internal static ProcTextEnd Of(ReadOnlyMemory<byte> text, SocketProtocol protocol, ProcLineParser? parse)
    {
        var start = text.Span.LastIndexOf((byte)'\n') + 1;
        var last = text.Span[start..];
        if (last.Trim(" \t\r"u8).IsEmpty || IsHeading(last))
        {
            return new ProcTextEnd(text.Length, IsDoubtful: false);
        }

        var isRecord = parse?.Invoke(last, out _) ?? (!IsBeginning(last) || ProcUnixTable.Read(text[start..]).Any());

        // The last fields of TCP are not read, and the kernel puts blanks behind short numbers. A path may end with one.
        var isSure = protocol != SocketProtocol.Unix && (protocol == SocketProtocol.Tcp || last[^1] == (byte)' ');
        return isRecord ? new ProcTextEnd(text.Length, !isSure) : new ProcTextEnd(start, IsDoubtful: false);
    }

    /// <summary>Whether the line begins as records of UNIX sockets do, with digits; what does not continues a name that holds an end of line.</summary>
    private static bool IsBeginning(ReadOnlySpan<byte> line) =>
        !line[..Math.Min(line.Length, ShortestPlace)].ContainsAnyExcept(Digits);

    private static bool IsHeading(ReadOnlySpan<byte> line) => ProcNetRecords.IsHeading(line) || line.TrimStart((byte)' ').StartsWith("Num "u8);
}
