using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>What a recording tells of owners without a column of its own for it.</summary>
internal static class RecordedOwners
{
    /// <summary>The column's cell; null where it is not a column of owners.</summary>
    internal static Cell? Read(string key, in SocketRow row, RecordedRow recorded) => key switch
    {
        "program" when recorded.Has("pid") => OfProgram(row),
        "pid" or "process" or "fd" or "program" => recorded.Owners is { Count: > 0 } owners ? OwnerColumns.OfEntry(key, owners[0]) : default(Cell),
        "owner_via" => recorded.Owners is { Count: > 0 } owners ? Cell.Word(SocketWords.OwnerVia(ViaOf(owners[0], row))) : default(Cell),
        "peer_pid" => row.PeerRow is { } peer ? Pid.Read(peer) : default(Cell),
        "peer_process" => row.PeerRow is { } peer ? Process.Read(peer) : default(Cell),
        _ => null,
    };

    private static ColumnOf<SocketRow> Pid => field ??= SocketColumns.Of("pid")[0];

    private static ColumnOf<SocketRow> Process => field ??= SocketColumns.Of("process")[0];

    private static Cell OfProgram(in SocketRow row) => Pid.Read(row) is { Kind: CellKind.Number } pid
        ? Cell.Untrusted(ProcessList.ProgramOf(pid.Integer, Process.Read(row).Text)) : default;

    /// <summary>Only a connection that waits to be accepted has an owner without a descriptor of it.</summary>
    private static SocketOwnerVia? ViaOf(in ProcessEntry owner, in SocketRow row) =>
        owner.Descriptor is not null ? SocketOwnerVia.Descriptor
        : row.Socket.State is SocketState.Established or SocketState.SynReceived or SocketState.CloseWait ? SocketOwnerVia.Listener
        : null;
}
