using System.Text;
using DotNetSockets.Names;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor;

/// <summary>A host's TCP and UDP sockets at one moment.</summary>
internal sealed class Reading
{
    /// <summary>Of more sockets than these a finding shows the first: the list is the place for all of them.</summary>
    private const int MostEvidence = 5;

    private static readonly IReadOnlyList<ColumnOf<SocketRow>> Columns = SocketColumns.Of(
        "proto", "recv_q", "send_q", "local_address", "local_port", "foreign_address", "foreign_port", "state", "pid", "process");

    private const string Bytes = "bytes";

    private static readonly ColumnOf<SocketRow> Pid = SocketColumns.Of("pid")[0];
    private static readonly ColumnOf<SocketRow> Process = SocketColumns.Of("process")[0];

    private readonly SocketDump _dump;
    private readonly Dictionary<SocketKey, int> _places = [];

    internal Reading(SocketDump dump, INames names)
    {
        _dump = dump;
        Sockets = [.. dump];
        Context = new RowContext(null, names) { Snapshot = dump };
        for (var i = 0; i < Sockets.Count; i++)
        {
            _places[SocketKey.Of(Sockets[i])] = i;
        }
    }

    internal IReadOnlyList<SocketInfo> Sockets { get; }

    /// <summary>The TCP sockets that listen.</summary>
    internal IEnumerable<SocketInfo> Listeners => Sockets.Where(socket => socket.State == SocketState.Listen);

    /// <summary>The TCP sockets that have exchanged data, or could.</summary>
    internal IEnumerable<SocketInfo> Connections => Sockets.Where(socket => socket.Protocol == SocketProtocol.Tcp
        && socket.State is not (SocketState.Listen or SocketState.Close or SocketState.TimeWait or SocketState.SynReceived));

    internal SocketDump Dump => _dump;

    /// <summary>Whether there are such sockets, and the column is null for each.</summary>
    internal bool IsUnknown(IEnumerable<SocketInfo> sockets, ColumnOf<SocketRow> column)
    {
        var isEmpty = true;
        foreach (var socket in sockets)
        {
            isEmpty = false;
            if (column.Read(new SocketRow(socket, Context)).Kind != CellKind.Null)
            {
                return false;
            }
        }

        return !isEmpty;
    }

    private RowContext Context { get; }

    /// <summary>The same socket in this reading; null where it was not there.</summary>
    internal SocketInfo? Find(in SocketInfo socket) => _places.TryGetValue(SocketKey.Of(socket), out var place) ? Sockets[place] : null;

    /// <summary>A number in a column of the list; null where it is not known, or the socket has none.</summary>
    internal long? NumberOf(in SocketInfo socket, ColumnOf<SocketRow> column) =>
        column.Read(new SocketRow(socket, Context)) is { Kind: CellKind.Number or CellKind.Boolean } cell
            ? (long)Int128.Min(cell.Integer, long.MaxValue) : null;

    /// <summary>A word in a column of the list; null where it is not known, or the socket has none.</summary>
    internal string? WordOf(in SocketInfo socket, ColumnOf<SocketRow> column) => column.Read(new SocketRow(socket, Context)).Text;

    /// <summary>The processes that hold it, or whose listener does: none where nobody does, or nobody that may be looked at.</summary>
    internal IEnumerable<ProcessEntry> OwnersOf(SocketInfo socket) => socket.Origin is RecordedSocket { Owners: { Count: > 0 } recorded }
        ? recorded.DistinctBy(owner => owner.Id)
        : socket.Origin is RecordedSocket ? FirstOwnerOf(socket) is { } only ? [only] : []
        : _dump.OwnersOf(socket).All.ToArray().Select(owner => owner.ProcessId).Distinct().Select(EntryOf);

    /// <summary>The first of them, without a look at the others, which may be as many as the sockets; null where there is none.</summary>
    internal ProcessEntry? FirstOwnerOf(in SocketInfo socket) =>
        socket.Origin is not RecordedSocket ? _dump.OwnersOf(socket).All is { IsEmpty: false } owners ? EntryOf(owners.Span[0].ProcessId) : null
        : NumberOf(socket, Pid) is { } id and >= 0 and <= int.MaxValue ? new ProcessEntry((int)id, WordOf(socket, Process), Descriptor: null)
        : null;

    /// <summary>The program that holds it, as name (pid N); null where it is not known.</summary>
    internal string? OwnerOf(in SocketInfo socket) =>
        FirstOwnerOf(socket) is { } first ? Invariant($"{first.Name ?? "?"} (pid {first.Id})") : null;

    /// <summary>A socket, with further columns by their keys.</summary>
    internal Evidence Evidence(in SocketInfo socket, params string[] more)
    {
        var row = new SocketRow(socket, Context);
        var (further, unit) = (SocketColumns.Of(more), socket.State == SocketState.Listen ? null : Bytes);
        return new Evidence(
            Line(row, further, static (value, _) => Text(value), unit), [.. Columns.Concat(further).Select(column => (column.Key, column.Read(in row)))])
        {
            Shown = Line(row, further, Scaled, unit),
        };
    }

    private string Line(SocketRow row, IEnumerable<ColumnOf<SocketRow>> further, Func<Cell, string?, string> textOf, string? unitOfQueues)
    {
        var socket = row.Socket;
        var owner = OwnerOf(socket) is { } name ? " " + name : "";
        var state = socket.State is { } known ? " " + SocketWords.State(known) : "";
        var more = further.Select(column => $" {column.Key} {textOf(column.Read(in row), column.Unit)}");
        return $"{SocketName.Of(socket)}{state} recv_q {textOf(Cell.Of(socket.ReceiveQueue), unitOfQueues)} send_q "
            + $"{textOf(Cell.Of(socket.SendQueue), unitOfQueues)}{string.Concat(more)}{owner}";
    }

    internal IEnumerable<Evidence> Evidence(IEnumerable<SocketInfo> sockets, params string[] more) =>
        sockets.Take(MostEvidence).Select(socket => Evidence(socket, more));

    private ProcessEntry EntryOf(int id) => new(id, _dump.ProcessOf(id)?.Name, Descriptor: null);

    private static string Text(Cell cell) => cell.Kind == CellKind.Null ? "-" : Encoding.UTF8.GetString(new CellText().Of(cell));

    private static string Scaled(Cell cell, string? unit) =>
        unit == Bytes && cell.Kind == CellKind.Number ? ScaledNumber.InColumn(cell.Integer, unit) : Text(cell);
}
