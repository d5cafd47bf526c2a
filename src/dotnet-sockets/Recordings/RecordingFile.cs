using DotNetSockets.Errors;
using DotNetSockets.Interop;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>Opens a recording; what it is, its content tells.</summary>
internal static class RecordingFile
{
    /// <summary>The longest array there can be: a recording is kept whole, for its rows are decoded as often as one walks them.</summary>
    private static readonly int MostBytes = Array.MaxLength;

    /// <summary>The content of an empty file.</summary>
    internal const string Nothing = "nothing";

    /// <summary>Room for a heading and a row of the greatest length: a longer beginning without a row is damage.</summary>
    private const int HeadLength = 2 * LongestRow.Bytes;

    /// <exception cref="UsageException">It is not a recording.</exception>
    /// <exception cref="InputException">It cannot be read.</exception>
    internal static ISocketSource Open(string path)
    {
        var name = path == InputFile.StandardInput ? "Standard input" : Quoted.Of(path);
        if (path != InputFile.StandardInput && Directory.Exists(path))
        {
            // Its net leads to the namespace of the process that reads it.
            return ProcCopy.IsLive(path) ? throw new UsageException(
                $"{name} is not a copy but a procfs in use. --proc shows the sockets of its host, such as --proc /host/proc.") : new ProcSource(name, ProcCopy.Find(name, path));
        }

        var bytes = InputFile.Read(path, name, MostBytes, HeadLength, head => NeedsMore(name, path, head));
        var changedAt = path == InputFile.StandardInput ? DateTimeOffset.UtcNow : new DateTimeOffset(File.GetLastWriteTimeUtc(path));
        return Of(name, bytes, changedAt, path);
    }

    /// <summary>The recording in the bytes.</summary>
    internal static ISocketSource Of(string name, ReadOnlyMemory<byte> bytes, DateTimeOffset changedAt, string path = "")
    {
        if (ByteOrderMark.IsUtf32(bytes.Span))
        {
            throw new UsageException($"{name} is text in UTF-32, which cannot be read; save it as UTF-8.");
        }

        if (SocketRecording.IsNetlink(bytes.Span))
        {
            return new NetlinkSource(name, bytes, changedAt);
        }

        var file = bytes;
        bytes = ByteOrderMark.ToUtf8(bytes);
        var text = bytes.Span[ByteOrderMark.LengthIn(bytes.Span)..].TrimStart(" \t\r\n"u8);
        if (text is [(byte)'[' or (byte)'{', ..])
        {
            var json = new JsonRecording(bytes);
            return IsOurs(json, text) ? new RowsSource(name, "JSON", json, changedAt, InFile) : throw Unknown(name);
        }

        if (PastedTable.ProtocolOf(text, name, path) is { } protocol)
        {
            return new TableSource(name, protocol, bytes, bytes.Length - text.Length, changedAt);
        }

        // Nothing at all is what NDJSON has for no rows.
        return text.IsEmpty ? new RowsSource(name, Nothing, new JsonRecording(bytes), changedAt, InFile)
            : CsvRecording.Heading(bytes).Any(RowBuilder.IsOfSockets) ? new RowsSource(name, "CSV", new CsvRecording(bytes), changedAt, InFile)
            : throw Unknown(name);

        long InFile(long position) => ByteOrderMark.PositionIn(file, bytes, position);
    }

    /// <summary>
    /// Whether rows can follow. What can be no recording, or is damaged before its first row, is not read to an end that it may not have.
    /// </summary>
    /// <exception cref="UsageException">It is not a recording.</exception>
    private static bool NeedsMore(string name, string path, ReadOnlyMemory<byte> head) => Of(name, head, changedAt: default, path) switch
    {
        RowsSource { Contents: [Nothing] } => throw Unknown(name),
        RowsSource rows => rows.CanHaveRows(),
        _ => true,
    };

    /// <summary>Whether the first row is a socket's, or there is an array without any.</summary>
    private static bool IsOurs(JsonRecording json, ReadOnlySpan<byte> text)
    {
        var isOurs = json.Rows().Any() && json.Keys.Any(RowBuilder.IsOfSockets);
        return isOurs || (json.Keys.Count == 0 && text[0] == (byte)'[' && text[1..].TrimStart(" \t\r\n"u8) is [] or [(byte)']', ..])
            || (json.Keys.Count > 0 && json.CutAt is not null);
    }

    private static UsageException Unknown(string name) => new(
        $"{name} is not a recording: it can be JSON, NDJSON, CSV or TSV of this program (with its heading), a dump that 'ss -tan -D FILE' or "
        + "--to-dump wrote, a folder with proc/net, or one of the tables of /proc/net with its heading.");
}
