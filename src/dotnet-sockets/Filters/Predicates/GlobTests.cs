using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters.Predicates;

/// <summary>Tests of addresses outside the internet families, such as unix:/run/*.</summary>
internal static class GlobTests
{
    internal static FilterNode Build(HostFamily family, string glob, SocketSide side) => AllNode.Of(
    [
        new FamilyNode(family.Proto, family.Protocols),
        new ColumnNode(Column(side == SocketSide.Local ? "local_address" : "foreign_address"), new GlobTest(glob)),
    ]);

    private static ColumnOf<SocketRow> Column(string key) => SocketColumns.All.First(column => column.Key == key);
}
