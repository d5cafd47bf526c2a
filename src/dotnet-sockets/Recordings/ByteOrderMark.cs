using System.Text;

namespace DotNetSockets.Recordings;

/// <summary>UTF-8's, which spreadsheets want and JSON does not; and UTF-16's, with which Windows' programs save text.</summary>
internal static class ByteOrderMark
{
    internal static int LengthIn(ReadOnlySpan<byte> text) => text.StartsWith("\uFEFF"u8) ? 3 : 0;

    /// <summary>The text in UTF-8, if it begins with UTF-16's mark; else as it is.</summary>
    internal static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> text) => text.Span switch
    {
        [0xff, 0xfe, not 0, ..] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, text[2..].ToArray()),
        [0xfe, 0xff, 0, ..] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, text[2..].ToArray()),
        _ => text,
    };
}
