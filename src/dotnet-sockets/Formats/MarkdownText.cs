using System.Buffers;
using System.Text;
using DotNetSockets.Output;

namespace DotNetSockets.Formats;

/// <summary>Text in which Markdown sees nothing but text.</summary>
internal static class MarkdownText
{
    /// <summary>CommonMark section 2.4: a backslash takes the meaning from these; the pipe would end a table's cell.</summary>
    private static readonly SearchValues<byte> Markup = SearchValues.Create("\\`*_{}[]<>#|~&!$@:."u8);

    internal static void Write(ReadOnlySpan<byte> text, RowWriter output)
    {
        for (var start = 0; start < text.Length;)
        {
            var next = text[start..].IndexOfAny(Markup);
            if (next < 0)
            {
                output.Write(text[start..]);
                return;
            }

            output.Write(text.Slice(start, next));
            start += next;
            if (IsMailAddress(text, start))
            {
                // GitHub finds mail addresses in what is text at last, with or without a backslash.
                output.Write("<!-- -->"u8);
            }

            output.Write(IsPlain(text, start) ? text.Slice(start, 1) : [(byte)'\\', text[start]]);
            start++;
        }
    }

    /// <summary>
    /// Whether it is not markup where it stands: an underscore between letters, and what is within no address of the web. CLOSE_WAIT and
    /// 192.0.2.1:80 stay readable in the source.
    /// </summary>
    private static bool IsPlain(ReadOnlySpan<byte> text, int at) => text[at] switch
    {
        (byte)'_' => at > 0 && at + 1 < text.Length && IsLetterOrDigit(text[at - 1]) && IsLetterOrDigit(text[at + 1]),
        (byte)':' => !text[(at + 1)..].StartsWith("//"u8),
        (byte)'.' => at < 3 || !Ascii.EqualsIgnoreCase(text[(at - 3)..at], "www"u8),
        _ => false,
    };

    private static bool IsMailAddress(ReadOnlySpan<byte> text, int at) =>
        text[at] == '@' && at > 0 && (IsLetterOrDigit(text[at - 1]) || ".+-_"u8.Contains(text[at - 1]));

    private static bool IsLetterOrDigit(byte letter) => char.IsAsciiLetterOrDigit((char)letter);
}
