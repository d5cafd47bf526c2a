using System.Buffers;

namespace DotNetSockets.Formats;

/// <summary>Text in which HTML sees nothing but text, in an element and in a quoted attribute.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<byte> Markup = SearchValues.Create("&<>\"'"u8);

    internal static void Write(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        while (text.IndexOfAny(Markup) is >= 0 and var next)
        {
            output.Write(text[..next]);
            output.Write(text[next] switch
            {
                (byte)'&' => "&amp;"u8,
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                (byte)'"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[(next + 1)..];
        }

        output.Write(text);
    }
}
