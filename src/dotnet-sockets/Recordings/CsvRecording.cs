using CsvHelper;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>
/// CSV and TSV with their heading, whatever separates the cells, and as a spreadsheet may have saved them again. With tabs, or a single
/// column, and a line feed alone it is our TSV, which has no quotes.
/// </summary>
internal sealed class CsvRecording(ReadOnlyMemory<byte> bytes) : IRowRecording
{
    private static readonly System.Buffers.SearchValues<byte> KeyCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_"u8);

    /// <summary>All keys there are take a tenth of it; a longer first line would take memory a cell for nothing.</summary>
    private const int LongestHeading = 1 << 16;

    /// <summary>A heading of one column does not tell; whatever the delimiter was, a text with a comma is in quotes.</summary>
    private const char OfSingle = ',';

    private readonly RowBuilder _builder = new();
    private readonly TextPool _texts = new();

    private long _wholeEnd;
    private int _next;

    public IReadOnlyCollection<string> Keys => _builder.Keys;

    public IReadOnlyList<string> ForeignKeys => _builder.ForeignKeys;

    public IReadOnlyCollection<string> LeftOutKeys => _builder.LeftOutKeys;

    public IReadOnlyCollection<string> OddKeys => _builder.OddKeys;

    public long? CutAt { get; private set; }

    public IEnumerable<SocketInfo> Rows()
    {
        var options = Options(bytes.Span);
        using var reader = CsvReader.Create(bytes, options);
        var keys = reader.Headers.ToArray();
        _wholeEnd = 0;
        _next = CsvRow.EndOf(bytes.Span, options.Separator, LongestHeading, HasQuotes(options)) is { } heading ? BehindLineEnd(heading) : 0;
        if (bytes.Span.IndexOfAny((byte)'\r', (byte)'\n') < 0)
        {
            // The heading does not end: which columns are missing, nobody knows.
            CutAt = 0;
            yield break;
        }

        // Who puts quotes around all cells puts them around a null as well.
        var tellsEmptyText = !bytes.Span[ByteOrderMark.LengthIn(bytes.Span)..].StartsWith("\""u8);
        while (IsModest(keys, options) && Next(reader, keys))
        {
            _builder.Begin();
            for (var i = 0; i < keys.Length; i++)
            {
                _builder.Set(keys[i], HasQuotes(options) ? Quoted(reader, i, tellsEmptyText) : Plain(reader.GetSpan(i)));
            }

            yield return _builder.End();
        }
    }

    /// <summary>The names in the heading; none where the bytes are not text of that kind.</summary>
    internal static IReadOnlyList<string> Heading(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span[..Math.Min(bytes.Length, LongestHeading)].IndexOfAny((byte)'\r', (byte)'\n') < 0 && bytes.Length > LongestHeading)
        {
            return [];
        }

        try
        {
            using var reader = CsvReader.Create(bytes, Options(bytes.Span));
            return [.. reader.Headers];
        }
        catch (CsvFormatException)
        {
            return [];
        }
    }

    private static bool HasQuotes(CsvReaderOptions options) => options.Mode == CsvMode.Rfc4180;

    private RecordedValue Quoted(CsvReader reader, int cell, bool tellsEmptyText)
    {
        var text = reader.GetSpan(cell);
        return !text.IsEmpty ? RecordedValue.Of(_texts.Of(FormulaGuard.Without(text)))
            : tellsEmptyText && !reader.GetRawSpan(cell).IsEmpty ? RecordedValue.Of("")
            : RecordedValue.Null;
    }

    private RecordedValue Plain(ReadOnlySpan<byte> cell) => TsvText.IsNull(cell) ? RecordedValue.Null
        : RecordedValue.Of(cell.Contains((byte)'\\') ? TsvText.Read(cell) : _texts.Of(cell));

    /// <summary>Whether the next row has no more cells than the heading, and is no longer than a row may be.</summary>
    private bool IsModest(string[] keys, CsvReaderOptions options)
    {
        var isModest = CsvRow.EndOf(
            bytes.Span[_next..], options.Separator, options.Separator is null ? LongestHeading : keys.Length, HasQuotes(options)) is not null;
        CutAt = isModest ? CutAt : Math.Max(_wholeEnd, _next);
        return isModest;
    }

    /// <summary>A row that does not end, or has not all of its cells, is not whole: what its last number is, nobody knows.</summary>
    private bool Next(CsvReader reader, string[] keys)
    {
        try
        {
            if (!reader.Read())
            {
                return false;
            }

            var end = (int)reader.ByteOffset + reader.RawRecord.Length;
            if (reader.FieldCount == keys.Length && end < bytes.Length && bytes.Span[end] is (byte)'\r' or (byte)'\n')
            {
                _wholeEnd = BehindLineEnd(end);
                _next = (int)_wholeEnd;
                return true;
            }

            CutAt = reader.ByteOffset;
        }
        catch (CsvFormatException)
        {
            CutAt = _wholeEnd;
        }

        return false;
    }

    private int BehindLineEnd(int end) => Math.Min(bytes.Length, end + (bytes.Span[end..].StartsWith("\r\n"u8) ? 2 : 1));

    private static bool IsSeparator(char character) =>
        character is '\t' or (>= ' ' and <= '~' and not '"') && !char.IsAsciiLetterOrDigit(character);

    /// <summary>A key has letters, digits and underscores; the first other character of the heading separates.</summary>
    private static CsvReaderOptions Options(ReadOnlySpan<byte> text)
    {
        var heading = text[ByteOrderMark.LengthIn(text)..];
        var end = heading.IndexOfAnyExcept(KeyCharacters);
        var isSingle = end < 0 || heading[end] is (byte)'\r' or (byte)'\n';
        var lineEnd = heading.IndexOfAny((byte)'\r', (byte)'\n');
        var isTsv = end > 0 && lineEnd > 0 && heading[lineEnd] == (byte)'\n' && (isSingle || heading[end] == (byte)'\t');
        return new CsvReaderOptions
        {
            Mode = isTsv ? CsvMode.NoEscape : CsvMode.Rfc4180,
            Separator = isTsv ? '\t' : isSingle ? OfSingle : end > 0 && IsSeparator((char)heading[end]) ? (char)heading[end] : null,
            DetectSeparatorHint = false,

            // Of a single column an empty line is a null.
            SkipEmptyLines = !isSingle,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
    }
}
