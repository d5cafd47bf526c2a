using System.Buffers;
using System.Text;

namespace DotNetSockets.Formats;

/// <summary>Text in which HTML sees nothing but text, in an element and in a quoted attribute.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<byte> Markup = SearchValues.Create("&<>\"'"u8);

    internal static string Of(string text)
    {
        var escaped = new ArrayBufferWriter<byte>();
        Write(Encoding.UTF8.GetBytes(text), escaped);
        return Encoding.UTF8.GetString(escaped.WrittenSpan);
    }

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
