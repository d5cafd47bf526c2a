using System.Buffers;

namespace DotNetSockets.Formatting;

/// <summary>Text in which Markdown sees nothing but text.</summary>
internal static class MarkdownText
{
    /// <summary>CommonMark section 2.4: a backslash takes the meaning from these; the pipe would end a table's cell.</summary>
    private static readonly SearchValues<byte> Markup = SearchValues.Create("\\`*_{}[]<>#|~&!$@"u8);

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
            output.Write(IsInsideWord(text, start) ? "_"u8 : [(byte)'\\', text[start]]);
            start++;
        }
    }

    /// <summary>An underscore between letters is no emphasis: CLOSE_WAIT stays readable in the source.</summary>
    private static bool IsInsideWord(ReadOnlySpan<byte> text, int at) =>
        text[at] == '_' && at > 0 && at + 1 < text.Length && char.IsAsciiLetterOrDigit((char)text[at - 1]) && char.IsAsciiLetterOrDigit((char)text[at + 1]);
}
