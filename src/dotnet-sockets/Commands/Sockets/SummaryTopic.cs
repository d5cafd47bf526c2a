using System.Net.Sockets;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>One grouping of the overview.</summary>
/// <param name="Name">What it is called in the overview.</param>
/// <param name="Metric">What it is called among metrics.</param>
/// <param name="By">What it groups by: nothing, a value, or the protocol and a value.</param>
/// <param name="Most">How many of the greatest groups it shows; null for all.</param>
internal sealed record SummaryTopic(string Name, string Metric, IReadOnlyList<ColumnOf<SocketRow>> By, int? Most = null)
{
    /// <summary>The name of the topic of states.</summary>
    internal const string State = "state";

    private const int Top = 5;

    private static readonly ColumnOf<SocketRow> Protocol = Column("proto") with { Read = ProtocolOf };
    private static readonly ColumnOf<SocketRow> Peer = Column("foreign_address") with { Read = Column("peer").Read };
    private static readonly ColumnOf<SocketRow> ListenerExposure = new(
        "exposure", "Exposure", CellKind.Word, static (in row) => Cell.Word(Exposure.OfListener(in row.Socket)), "Who can reach the listener.");

    /// <summary>The one list of topics. Owners are one where the sockets have a column for them.</summary>
    internal static IReadOnlyList<SummaryTopic> All { get; } =
    [
        new("total", "sockets", []),
        new(State, "sockets_by_state", [Protocol, Column("state")]),
        new("family", "sockets_by_family", [Column("family")]),
        new("listener", "sockets_by_exposure", [Protocol, ListenerExposure]) { SkipsNull = true },
        .. SocketColumns.All.Where(column => column.Key == "process")
            .Select(column => new SummaryTopic("owner", "sockets_by_owner", [column], Top) { SkipsNull = true }),
        new("peer", "sockets_by_peer", [Peer], Top) { SkipsNull = true },
    ];

    /// <summary>Whether rows without a value are left out: what is not a listener has no exposure, and what has no peer is not a peer's.</summary>
    internal bool SkipsNull { get; private init; }

    /// <summary>Whether there are only so many groups, however many sockets come and go: owners and peers are without number.</summary>
    internal bool IsBounded => Most is null;

    /// <summary>All groups, by protocol, then the greatest first.</summary>
    internal IEnumerable<TallyRow> Order(IEnumerable<TallyRow> rows)
    {
        var known = rows.Where(row => !SkipsNull || row.Values[^1].Kind != CellKind.Null);
        return new SortedRows<TallyRow>(known,
        [
            (static (in row) => row.Values.Count == 2 ? row.Values[0] : default, false),
            (TallyColumns.Count.Read, true),
            (static (in row) => row.Values.Count > 0 ? row.Values[^1] : default, false),
        ]);
    }

    /// <summary>tcp for tcp6 as well: the overview has a topic for the families.</summary>
    private static Cell ProtocolOf(in SocketRow row) => Cell.Word(SocketWords.Proto(
        row.Socket.Protocol, row.Socket.Family == AddressFamily.InterNetworkV6 ? AddressFamily.InterNetwork : row.Socket.Family));

    private static ColumnOf<SocketRow> Column(string key) => ColumnChoice.Find(key, SocketColumns.All);
}
