using DotNetSockets.Errors;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Diff;

/// <summary>What is compared, and by which columns two sockets are the same one.</summary>
internal sealed class DiffChoice
{
    /// <summary>Of the usual key: a source need not tell them.</summary>
    private static readonly string[] Optional = [HostColumns.Name, "netns", "foreign_address", "foreign_port"];

    private static readonly IReadOnlyList<ColumnOf<SocketRow>> UsualKey =
        SocketColumns.Of(HostColumns.Name, "netns", "proto", "local_address", "local_port", "foreign_address", "foreign_port");

    /// <summary>Not the ids of processes and sockets, which a restart changes.</summary>
    private static readonly IReadOnlyList<ColumnOf<SocketRow>> UsuallyCompared = SocketColumns.Of("process", "user", "exposure", "send_q");

    private static readonly IReadOnlyList<ColumnOf<SocketRow>> Shown = SocketColumns.Of("process", "user");

    private readonly bool _isUsualKey;

    /// <param name="options">The options.</param>
    /// <param name="foreign">The columns of OLD that are not ours.</param>
    /// <exception cref="UsageException">A column or a change is unknown.</exception>
    internal DiffChoice(DiffOptions options, IReadOnlyList<ColumnOf<SocketRow>> foreign)
    {
        var all = foreign.Count == 0 ? SocketColumns.All : [.. SocketColumns.All, .. foreign];
        Foreign = foreign;
        _isUsualKey = options.Key is null;
        Key = options.Key is { } key ? ColumnChoice.Parse(key, all, UsualKey) : UsualKey;
        Compared = options.Compare is { } compared ? ColumnChoice.Parse(compared, all, UsuallyCompared) : UsuallyCompared;
        Columns = [.. Key.Concat(Compared).Concat(Shown).DistinctBy(column => column.Key)];
        Only = ChangeWords.Parse(options.Only);
        HasBacklogs = options.Compare is null || options.Compare.TrimStart() is ['+' or '-', ..];
    }

    internal IReadOnlyList<ColumnOf<SocketRow>> Key { get; }

    /// <summary>The columns of OLD that are not ours; NEW may not have them.</summary>
    internal IReadOnlyList<ColumnOf<SocketRow>> Foreign { get; }

    internal IReadOnlyList<ColumnOf<SocketRow>> Compared { get; }

    /// <summary>All that is kept of a socket: its key, what is compared, and what is shown of it.</summary>
    internal IReadOnlyList<ColumnOf<SocketRow>> Columns { get; }

    /// <summary>The differences that are asked for.</summary>
    internal HashSet<Change> Only { get; }

    /// <summary>Whether of send_q the backlog is meant, which only a listener has; that of a connection comes and goes.</summary>
    internal bool HasBacklogs { get; }

    internal int PlaceOf(string key)
    {
        for (var place = 0; place < Columns.Count; place++)
        {
            if (Columns[place].Key == key)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Whether two sockets can be told apart without the column.</summary>
    internal bool CanDo(string key) => _isUsualKey && Optional.Contains(key);
}
