using DotNetSockets.Interop;
using DotNetSockets.Usage;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>Opens a recording; what it is, its content tells.</summary>
internal static class RecordingFile
{
    /// <summary>The longest array there can be: a recording is kept whole, for its rows are decoded as often as one walks them.</summary>
    private static readonly int MostBytes = Array.MaxLength;

    /// <exception cref="UsageException">It is no recording.</exception>
    /// <exception cref="InputException">It cannot be read.</exception>
    internal static ISocketSource Open(string path)
    {
        var name = path == InputFile.StandardInput ? "Standard input" : Quoted.Of(path);
        if (path != InputFile.StandardInput && Directory.Exists(path))
        {
            return ProcSource.Find(name, path);
        }

        // With a row of the greatest length it is told by its head: what can be none is not read to an end that it may not have.
        var bytes = InputFile.Read(path, name, MostBytes, LongestRow.Bytes, head => Of(name, head, changedAt: default));
        var changedAt = path == InputFile.StandardInput ? DateTimeOffset.UtcNow : new DateTimeOffset(File.GetLastWriteTimeUtc(path));
        return Of(name, bytes, changedAt);
    }

    /// <summary>The recording in the bytes.</summary>
    internal static ISocketSource Of(string name, ReadOnlyMemory<byte> bytes, DateTimeOffset changedAt)
    {
        if (SocketRecording.IsNetlink(bytes.Span))
        {
            return new NetlinkSource(name, bytes, changedAt);
        }

        var text = bytes.Span[ByteOrderMark.LengthIn(bytes.Span)..].TrimStart(" \t\r\n"u8);
        if (text is [(byte)'[' or (byte)'{', ..])
        {
            var json = new JsonRecording(bytes);
            return IsOurs(json, text) ? new RowsSource(name, "JSON", json, changedAt) : throw Unknown(name);
        }

        // Nothing at all is what NDJSON has for no rows.
        return text.IsEmpty ? new RowsSource(name, "nothing", new JsonRecording(bytes), changedAt)
            : CsvRecording.Heading(bytes).Any(RowBuilder.Knows) ? new RowsSource(name, "CSV", new CsvRecording(bytes), changedAt)
            : throw Unknown(name);
    }

    /// <summary>Whether the first row has columns that are known, or there is an array without any.</summary>
    private static bool IsOurs(JsonRecording json, ReadOnlySpan<byte> text)
    {
        var isOurs = json.Rows().Any() && json.Keys.Count > 0;
        return isOurs || (json.Keys.Count == 0 && text[0] == (byte)'[' && text[1..].TrimStart(" \t\r\n"u8) is [] or [(byte)']', ..])
            || (json.Keys.Count > 0 && json.CutAt is not null);
    }

    private static UsageException Unknown(string name) => new(
        $"{name} is no recording: it can be JSON, NDJSON, CSV or TSV of this program (with its heading), a dump that 'ss -tan -D FILE' or "
        + "--to-dump wrote, or a folder with proc/net.");
}
