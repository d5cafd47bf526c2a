using System.Globalization;
using System.Text;

namespace DotNetSockets.Formatting;

/// <summary>
/// Text from elsewhere must not steer a terminal: control characters, line ends and invisible format characters (which can turn the
/// reading direction) are shown as escapes.
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
        foreach (var rune in Encoding.UTF8.GetString(text).EnumerateRunes())
        {
            var shown = IsHarmless(rune) ? rune.ToString() : Escape(rune);
            escaped.Append(shown);
            width += IsHarmless(rune) ? 1 : shown.Length;
        }

        return Encoding.UTF8.GetBytes(escaped.ToString());
    }

    /// <inheritdoc cref="Escape(ReadOnlySpan{byte}, out int)"/>
    internal static string Escape(string text, out int width) => Encoding.UTF8.GetString(Escape(Encoding.UTF8.GetBytes(text), out width));

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
