using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters.Predicates;

/// <summary>The words that begin a test: ss's, two of ours for either side, and every column.</summary>
internal static class FilterPredicates
{
    private const string Host = "an address, a prefix or a host's name, with or without a port";
    private const string Port = "a port, a range of ports or a service's name";

    private const string ProcessCgroup = "process_cgroup";

    private static readonly SocketSide[] Local = [SocketSide.Local];
    private static readonly SocketSide[] Foreign = [SocketSide.Foreign];
    private static readonly SocketSide[] Either = [SocketSide.Local, SocketSide.Foreign];

    private static readonly FilterPredicate[] Known =
    [
        new("state", FilterOperators.Equality, StateTests.Expected, clause => StateTests.Build(clause, isExcluded: false)),
        new("exclude", FilterOperators.Equality, StateTests.Expected, clause => StateTests.Build(clause, isExcluded: true)),
        new("excl", FilterOperators.Equality, StateTests.Expected, clause => StateTests.Build(clause, isExcluded: true)),
        new("src", FilterOperators.Equality, Host, clause => HostTests.Build(clause, Local)),
        new("dst", FilterOperators.Equality, Host, clause => HostTests.Build(clause, Foreign)),
        new("host", FilterOperators.Equality, Host, clause => HostTests.Build(clause, Either)),
        new("sport", FilterOperators.Order, Port, clause => PortTests.Build(clause, Local)),
        new("dport", FilterOperators.Order, Port, clause => PortTests.Build(clause, Foreign)),
        new("port", FilterOperators.Order, Port, clause => PortTests.Build(clause, Either)),
        new("dev", FilterOperators.Equality, "an interface's name or number", PlaceTests.Device),
        new("fwmark", FilterOperators.Equality, "a mark such as 0x10 or 0x10/0xff", PlaceTests.Mark),
        new("cgroup", FilterOperators.Equality, "a cgroup's folder", PlaceTests.Cgroup),
        new("autobound", null, "nothing", _ => new SocketNode(SocketFilter.Autobound, "autobound")),
        new(ProcessCgroup, FilterOperators.All, "a text or null", clause => ColumnTests.Build(clause, Column("cgroup")))
        {
            OperatorIsOptional = false,
        },
    ];

    /// <summary>The one list of tests that are no columns.</summary>
    internal static IReadOnlyList<FilterPredicate> Words => Known;

    /// <summary>The test that a word begins; null where it is none.</summary>
    internal static FilterPredicate? Find(string name) => Array.Find(Known, word => Is(word.Name, name)) ?? FindColumn(name);

    /// <summary>
    /// The test of the column of that name; null where there is none. To ss, "cgroup" is that of the socket, which is the column
    /// "socket_cgroup"; the column "cgroup" is the process's, and the word for it is "process_cgroup".
    /// </summary>
    internal static FilterPredicate? FindColumn(string name) => Is("cgroup", name) ? Of("cgroup", PlaceTests.SocketCgroup)
        : SocketColumns.All.FirstOrDefault(column => Is(column.Key, name)) is { } column ? Of(column.Key, column)
        : null;

    /// <summary>The column that a name means where a column is compared with it; null where it means none.</summary>
    internal static ColumnOf<SocketRow>? ColumnNamed(string name) => Is("cgroup", name) ? PlaceTests.SocketCgroup
        : Is(ProcessCgroup, name) ? Column("cgroup")
        : SocketColumns.All.FirstOrDefault(column => Is(column.Key, name));

    private static ColumnOf<SocketRow> Column(string key) => SocketColumns.All.First(column => column.Key == key);

    private static FilterPredicate Of(string name, ColumnOf<SocketRow> column) =>
        new(name, FilterOperators.All, ColumnTests.Expected(column), clause => ColumnTests.Build(clause, column))
        {
            OperatorIsOptional = false,
        };

    private static bool Is(string known, string name) => known.Equals(name, StringComparison.OrdinalIgnoreCase);
}
