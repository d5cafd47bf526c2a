using DotNetSockets.Formats;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>The columns of the list where --columns names none. To tell them nothing is asked of the host, nor of a recording.</summary>
internal static class ColumnsOfList
{
    /// <summary>Those of the format and what flags add to them, in netstat's order.</summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> Usual(ListOptions options, IFormatter formatter, SocketProtocols protocols)
    {
        var isForPeople = formatter.IsForPeople;
        var plain = Plain(formatter, protocols);
        string[] owner = isForPeople ? ["program"] : formatter.HasStructure ? ["pid", "process", "processes"] : ["pid", "process"];
        List<ColumnOf<SocketRow>> columns =
        [
            .. NamespaceChoice.IsAll(options.Netns) ? SocketColumns.Of("netns") : [],
            .. plain,
            .. options.Extend ? SocketColumns.Of("user", "inode").Where(column => plain.All(shown => shown.Key != column.Key)) : [],
            .. options.Programs ? SocketColumns.Of(owner) : [],
            .. DetailChoice.Columns(options, isForPeople),
        ];

        // netstat has the path of a UNIX socket behind what flags add: it is the widest.
        if (columns.FindIndex(column => column.Key == "path") is >= 0 and var path)
        {
            columns.Add(columns[path]);
            columns.RemoveAt(path);
        }

        return columns;
    }

    /// <summary>netstat has other columns for UNIX sockets, where they are alone.</summary>
    private static IReadOnlyList<ColumnOf<SocketRow>> Plain(IFormatter formatter, SocketProtocols protocols) =>
        !formatter.IsForPeople ? CoreColumns.Default
        : protocols == SocketProtocols.Unix ? UnixTable.Columns
        : CoreColumns.Table;
}
