using System.Globalization;
using System.Text;
using Wcwidth;

namespace DotNetSockets.Output;

/// <summary>
/// Text from elsewhere must not steer a terminal: control characters, line ends and invisible format characters (which can turn the
/// reading direction) are shown as escapes; so is a combining mark without a letter, which would join what stands before the text. Widths
/// are cells of a terminal: none for a combining mark, two for East Asian characters and emoji.
/// </summary>
internal static class TerminalText
{
    /// <summary>The same bytes where nothing needs escaping.</summary>
    internal static ReadOnlySpan<byte> Escape(ReadOnlySpan<byte> text, out int width)
    {
        if (!text.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            width = text.Length;
            return text;
        }

        var escaped = new StringBuilder();
        width = 0;
        var hasBase = false;
        foreach (var rune in Encoding.UTF8.GetString(text).EnumerateRunes())
        {
            var cells = IsHarmless(rune) ? UnicodeCalculator.GetWidth(rune) : -1;
            if (cells < 0 || (cells == 0 && !hasBase))
            {
                var escape = Escape(rune);
                escaped.Append(escape);
                (cells, hasBase) = (escape.Length, false);
            }
            else
            {
                escaped.Append(rune);
                hasBase = true;
            }

            width += cells;
        }

        return Encoding.UTF8.GetBytes(escaped.ToString());
    }

    /// <inheritdoc cref="Escape(ReadOnlySpan{byte}, out int)"/>
    internal static string Escape(string text, out int width) => Encoding.UTF8.GetString(Escape(Encoding.UTF8.GetBytes(text), out width));

    /// <summary>How many cells it takes, escaped.</summary>
    internal static int Width(string text) => Width(Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Width(string)"/>
    internal static int Width(ReadOnlySpan<byte> text)
    {
        Escape(text, out var width);
        return width;
    }

    /// <summary>Whether nothing in it needs escaping.</summary>
    internal static bool IsHarmless(string text) => text.EnumerateRunes().All(IsHarmless);

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Escape(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < 0x100 => $"\\x{rune.Value:x2}",
        _ => $"\\u{{{rune.Value:x}}}",
    };
}
