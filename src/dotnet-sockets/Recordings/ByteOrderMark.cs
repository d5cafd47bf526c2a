using System.Text;

namespace DotNetSockets.Recordings;

/// <summary>UTF-8's, which spreadsheets want and JSON does not; and UTF-16's, with which Windows' programs save text.</summary>
internal static class ByteOrderMark
{
    /// <summary>Of UTF-16's mark, and of each of its units.</summary>
    private const long Utf16Bytes = 2;

    internal static int LengthIn(ReadOnlySpan<byte> text) => text.StartsWith("\uFEFF"u8) ? 3 : 0;

    internal static bool IsUtf32(ReadOnlySpan<byte> text) => text is [0xff, 0xfe, 0, 0, ..] or [0, 0, 0xfe, 0xff, ..];

    /// <summary>Where a position in the text in UTF-8 is in the file that it was made of.</summary>
    internal static long PositionIn(ReadOnlyMemory<byte> file, ReadOnlyMemory<byte> utf8, long position) => file.Equals(utf8) ? position
        : Utf16Bytes + (Utf16Bytes * Encoding.UTF8.GetCharCount(utf8.Span[..(int)position]));

    /// <summary>The text in UTF-8, if it begins with UTF-16's mark; else as it is.</summary>
    internal static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> text) => text.Span switch
    {
        [0xff, 0xfe, not 0, ..] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, text[2..].ToArray()),
        [0xfe, 0xff, 0, ..] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, text[2..].ToArray()),
        _ => text,
    };
}
