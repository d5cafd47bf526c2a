using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>A file in one of this program's formats.</summary>
/// <param name="name">The file's name in a sentence.</param>
/// <param name="format">The format.</param>
/// <param name="recording">The rows.</param>
/// <param name="changedAt">When the file was written.</param>
/// <param name="inFile">Where a position in the recording's text is in the file.</param>
internal sealed class RowsSource(string name, string format, IRowRecording recording, DateTimeOffset changedAt, Func<long, long> inFile) : ISocketSource
{
    public string Name => name;

    /// <summary>NDJSON of no rows has no bytes either, so that the file may be whole.</summary>
    private string EmptySentence => $"{name} is empty: no socket was recorded, or the recording was lost.";

    public IReadOnlyList<string> Contents => [format];

    public SocketDump Dump(SocketTableOptions options, CancellationToken cancellationToken)
    {
        var selected = WithoutUnknown(options);
        var lack = format == RecordingFile.Nothing ? EmptySentence : OthersSentence(selected.Protocols);
        return SocketRecording.FromRows(recording.Rows(), changedAt, selected, lack is null ? null : [lack]);
    }

    public ForeignColumns Foreign => field ??= FindForeign();

    public IReadOnlyCollection<string> LeftOut => recording.LeftOutKeys;

    public IReadOnlyList<string> Lacking(IReadOnlyList<Column> columns) => recording.Keys.Count == 0 ? []
        : [.. columns.Select(column => column.Key).Where(key => !recording.ForeignKeys.Contains(key) && !RecordedSources.CanGive(key, recording.Keys.Contains))];

    public IReadOnlyCollection<string> Odd => recording.OddKeys;

    public long? CutAt(SocketDump dump) => recording.CutAt is { } position ? inFile(position) : null;

    /// <summary>Whether there is a row, or no damage where the first would be.</summary>
    internal bool CanHaveRows() => recording.Rows().Any() || recording.CutAt is null;

    /// <summary>Looks at the first rows: rows are decoded again when they are shown, and a file may have millions.</summary>
    private ForeignColumns FindForeign()
    {
        const int Rows = 1000;
        int? ofFirst = null;
        foreach (var _ in recording.Rows().Take(Rows))
        {
            ofFirst ??= recording.ForeignKeys.Count;
        }

        ColumnOf<SocketRow>[] all = [.. recording.ForeignKeys.Select(ForeignColumn.Of)];
        return new ForeignColumns(all, all[..(ofFirst ?? 0)]);
    }

    /// <summary>
    /// Null where a row is of a wanted protocol, mostly the first. Where all are of others, the wanted ones may not have been recorded, and
    /// an empty list would look like a host without them.
    /// </summary>
    private string? OthersSentence(SocketProtocols wanted)
    {
        var held = SocketProtocols.None;
        foreach (var socket in recording.Rows())
        {
            held |= socket.Protocol.ToSet();
            if ((held & wanted) != SocketProtocols.None)
            {
                return null;
            }
        }

        return held == SocketProtocols.None ? null
            : $"{name} has no {wanted.ToString().ToLowerInvariant()} sockets: there were none, or they were not recorded; "
                + $"-A {ProtocolSet.Words(held)} shows those that it has.";
    }

    /// <summary>No row is hidden because the recording does not tell its protocol or state.</summary>
    private SocketTableOptions WithoutUnknown(SocketTableOptions options)
    {
        var first = recording.Rows().Select(socket => socket.Origin).FirstOrDefault() as RecordedRow;
        var selected = first is null || first.Has("proto") ? options
            : options with { Protocols = (SocketProtocols)~0, IncludeIPv4 = true, IncludeIPv6 = true };
        return first is null || first.Has("state") ? selected : selected with { States = SocketStates.All, TcpStates = null };
    }
}
