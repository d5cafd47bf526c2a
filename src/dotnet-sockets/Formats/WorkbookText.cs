using System.Globalization;
using System.Text;

namespace DotNetSockets.Formats;

/// <summary>Text as a workbook's cell holds it: what XML cannot hold is written as _xHHHH_ (ISO/IEC 29500, ST_Xstring).</summary>
internal static class WorkbookText
{
    /// <summary>The most characters of a cell; programs cut what is longer, or refuse the file.</summary>
    internal const int MaxLength = 32_767;

    /// <exception cref="FormatLimitException">The text is too long for a cell.</exception>
    internal static string Of(string text, string column)
    {
        if (text.Length > MaxLength)
        {
            throw new FormatLimitException(
                $"A cell holds {MaxLength} characters at most, and one of the column {column} has {text.Length}; other formats hold it.");
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (NeedsEscape(text, i) || char.IsSurrogate(text[i]))
            {
                return Escape(text);
            }
        }

        return text;
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                result.Append(text, i++, 2);
            }
            else if (char.IsSurrogate(text[i]))
            {
                result.Append('\ufffd');
            }
            else if (NeedsEscape(text, i))
            {
                result.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>XML turns a carriage return into a line feed; an underscore that begins such an escape is one itself.</summary>
    private static bool NeedsEscape(string text, int at) => text[at] switch
    {
        '\t' or '\n' => false,
        < ' ' or '\ufffe' or '\uffff' => true,
        '_' => IsEscape(text.AsSpan(at)),
        _ => false,
    };

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text is ['_', 'x', var a, var b, var c, var d, '_', ..]
        && char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d);
}
