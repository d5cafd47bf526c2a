using System.Buffers;
using System.Text;

namespace DotNetSockets.Tables;

/// <summary>
/// The text of a cell of TSV, as PostgreSQL's COPY, cut and awk take it: no quotes; a tab, a line feed, a carriage return and a backslash
/// are written as \t, \n, \r and \\, so that each line is a row and each tab separates.
/// </summary>
internal static class TsvText
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("\t\n\r\\"u8);

    /// <summary>How COPY writes a null, where it is not told otherwise.</summary>
    private static ReadOnlySpan<byte> Null => "\\N"u8;

    internal static void Write(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            output.Write(text[..at]);
            output.Write(text[at] switch
            {
                (byte)'\t' => "\\t"u8,
                (byte)'\n' => "\\n"u8,
                (byte)'\r' => "\\r"u8,
                _ => "\\\\"u8,
            });
            text = text[(at + 1)..];
        }

        output.Write(text);
    }

    internal static bool IsNull(ReadOnlySpan<byte> cell) => cell.IsEmpty || cell.SequenceEqual(Null);

    /// <summary>The text that was written so. A backslash before another character stays: no writer of ours puts one there.</summary>
    internal static string Read(ReadOnlySpan<byte> cell)
    {
        var text = new ArrayBufferWriter<byte>(Math.Max(1, cell.Length));
        for (var at = cell.IndexOf((byte)'\\'); at >= 0 && at + 1 < cell.Length; at = cell.IndexOf((byte)'\\'))
        {
            text.Write(cell[..at]);
            switch (cell[at + 1])
            {
                case (byte)'t':
                    text.Write("\t"u8);
                    break;
                case (byte)'n':
                    text.Write("\n"u8);
                    break;
                case (byte)'r':
                    text.Write("\r"u8);
                    break;
                case (byte)'\\':
                    text.Write("\\"u8);
                    break;
                default:
                    text.Write(cell.Slice(at, 2));
                    break;
            }

            cell = cell[(at + 2)..];
        }

        text.Write(cell);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
