using DotNetSockets.Commands.Sockets;
using DotNetSockets.Recordings;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Diff;

/// <summary>One of the two sides: reads its sockets, and knows what it does not tell. It keeps no recording, which may be large.</summary>
/// <param name="name">How a sentence calls it.</param>
/// <param name="isHost">Whether it is the host.</param>
/// <param name="isDump">Whether it has the kernel's own bytes, in which interfaces are numbers.</param>
/// <param name="kept">Where the sockets of both sides are kept.</param>
internal sealed class DiffSide(string name, bool isHost, bool isDump, KeptSockets kept)
{
    private static readonly ColumnOf<SocketRow> InterfaceColumn = SocketColumns.Of("interface")[0];

    /// <summary>The owners of a socket are a set.</summary>
    private const string OwnerKey = "process";

    private const string BacklogKey = "send_q";
    private const string ExposureKey = "exposure";

    /// <summary>How a sentence calls it.</summary>
    internal string Name => name;

    internal bool IsHost => isHost;

    /// <summary>The first of its sockets among those that are kept, and the one behind its last.</summary>
    internal Range Sockets { get; private set; }

    /// <summary>The protocols that it has no table of.</summary>
    internal SocketProtocols Missing { get; private set; }

    /// <summary>The columns that it does not have at all.</summary>
    internal IReadOnlyList<string> Lacking { get; private set; } = [];

    /// <summary>A column of the key that it does not have, and that is needed; null where it has all.</summary>
    internal string? CannotTellApart => kept.Choice.Key.Select(column => column.Key).FirstOrDefault(key => Lacking.Contains(key) && !kept.Choice.CanDo(key));

    /// <summary>Why owners were not seen on the host, as a clause; null where all were, and of a recording, which does not tell.</summary>
    internal string? OwnerShortfall { get; private set; }

    /// <summary>Whether more rights would show them.</summary>
    internal bool NeedsRights { get; private set; }

    /// <summary>Keeps what is compared of each socket.</summary>
    /// <param name="source">Where they are from.</param>
    /// <param name="dump">The snapshot.</param>
    /// <param name="rows">Its sockets.</param>
    /// <param name="isLeftOut">Which are not compared.</param>
    internal void Keep(ISocketSource source, SocketDump dump, SelectedRows rows, Predicate<SocketInfo> isLeftOut)
    {
        var first = kept.Count;
        var values = new KeptValue[kept.Choice.Columns.Count];
        foreach (var row in rows)
        {
            if (!isLeftOut(row.Socket))
            {
                Read(row, values);
                kept.Add(row.Socket.Protocol, values);
            }
        }

        Sockets = first..kept.Count;
        Missing = dump.Missing;
        var foreign = source.Foreign.All.Select(column => column.Key).ToHashSet(StringComparer.Ordinal);
        Lacking =
        [
            .. source.Lacking([.. kept.Choice.Columns]),
            .. kept.Choice.Foreign.Where(kept.Choice.Columns.Contains).Select(column => column.Key).Where(key => !foreign.Contains(key)),
        ];
        OwnerShortfall = isHost ? dump.OwnerShortfall : null;
        NeedsRights = dump.NeedsRightsForOwners;
    }

    private void Read(in SocketRow row, KeptValue[] values)
    {
        var columns = kept.Choice.Columns;
        for (var i = 0; i < values.Length; i++)
        {
            var column = columns[i];
            values[i] = column.Key switch
            {
                OwnerKey => Owners(column, row),
                BacklogKey when kept.Choice.HasBacklogs && row.Socket.State != SocketState.Listen => KeptValue.None,
                _ => Of(column, row),
            };
        }
    }

    private KeptValue Of(ColumnOf<SocketRow> column, in SocketRow row)
    {
        var cell = column.Read(row);
        return cell.Kind == CellKind.Null ? (Absence.IsFact(column, row) ? KeptValue.None : KeptValue.Unknown)
            : column.Key == ExposureKey && IsGuessed(cell.Text, row) ? KeptValue.Unknown
            : kept.Store.Keep(cell);
    }

    /// <summary>
    /// Tables of /proc and most recordings do not tell the interface that narrows a wildcard, and in the kernel's bytes it is a number:
    /// it may be lo.
    /// </summary>
    private bool IsGuessed(string? exposure, in SocketRow row) => exposure switch
    {
        Exposure.Interface => isDump && row.Socket.Interface is not null,
        Exposure.Any => row.Socket.Origin is RecordedSocket recorded ? !recorded.Has(ExposureKey) && !recorded.Has(InterfaceColumn.Key)
            : !Absence.IsFact(InterfaceColumn, row),
        _ => false,
    };

    private KeptValue Owners(ColumnOf<SocketRow> column, in SocketRow row)
    {
        if (row.Socket.Origin is RecordedSocket recorded)
        {
            return recorded.Owners is { Count: > 1 } owners ? kept.Store.Keep(owners.Select(owner => owner.Name ?? "-"))
                : column.Read(row) is { Kind: not CellKind.Null } first ? kept.Store.Keep(first, isFirst: recorded.Owners is null)
                : Of(column, row);
        }

        if (row.Owners.All is not { Length: > 1 } all)
        {
            return Of(column, row);
        }

        var names = new List<string>(all.Length);
        foreach (var owner in all.Span)
        {
            names.Add(row.Context.Snapshot.ProcessOf(owner.ProcessId)?.Name ?? "-");
        }

        return kept.Store.Keep(names);
    }
}
