namespace DotNetSockets.Recordings;

/// <summary>UTF-8's, which spreadsheets want and JSON does not.</summary>
internal static class ByteOrderMark
{
    internal static int LengthIn(ReadOnlySpan<byte> text) => text.StartsWith("\uFEFF"u8) ? 3 : 0;
}
