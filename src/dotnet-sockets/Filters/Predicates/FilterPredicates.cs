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

    private const string Peer = "peer";

    private static readonly SocketSide[] Local = [SocketSide.Local];
    private static readonly SocketSide[] Foreign = [SocketSide.Foreign];
    private static readonly SocketSide[] Either = [SocketSide.Local, SocketSide.Foreign];

    private static readonly FilterPredicate[] Known =
    [
        new("state", FilterOperators.Equality, StateTests.Expected,
            "The state, in any spelling: LISTEN, listening, TIME_WAIT, time-wait, ESTAB; or a set of states. An unconnected UDP socket is in closed. Before "
            + "other tests several add up, and hold for all that follows.",
            clause => StateTests.Build(clause, isExcluded: false))
        { Example = "state established" },
        new("exclude", FilterOperators.Equality, StateTests.Expected, "Every state but that one, or but those of the set. Before other tests several add up.",
            clause => StateTests.Build(clause, isExcluded: true))
        { Example = "exclude time-wait", IsLikeTheOneBefore = true },
        new("excl", FilterOperators.Equality, StateTests.Expected, "The same as exclude.", clause => StateTests.Build(clause, isExcluded: true))
        { Example = "excl time-wait", IsLikeTheOneBefore = true },
        new("src", FilterOperators.Equality, Host,
            "The local address: 192.0.2.1, 10/8, [fec0::/16], a host's name, * for any; with a port behind a colon: 10/8:22, [::1]:ssh, *:80. Without "
            + "brackets ::1:22 is either the address or ::1 with port 22. An IPv4 prefix matches IPv4-mapped addresses too. inet: or inet6: before it asks for the family, unix: for a path by a pattern, such as unix:/run/*.",
            clause => HostTests.Build(clause, Local))
        { Example = "src 127/8" },
        new("dst", FilterOperators.Equality, Host, "The foreign address, written as for src.", clause => HostTests.Build(clause, Foreign))
        { Example = "dst 10/8", IsLikeTheOneBefore = true },
        new("host", FilterOperators.Equality, Host, "The local or the foreign address, written as for src.", clause => HostTests.Build(clause, Either))
        { Example = "host [::1]:22", IsLikeTheOneBefore = true },
        new(Peer, FilterOperators.Equality, Host,
            "The address of the other end, written as for src. Unlike dst it does not match a socket without a peer, such as a listener, and ::ffff:192.0.2.1 is "
            + "192.0.2.1.", clause => HostTests.BuildPeer(clause, Column(Peer)))
        { Example = "peer 10/8", IsLikeTheOneBefore = true },
        new("sport", FilterOperators.Order, Port,
            "The local port: 443, :443, https, 8000-8099. An internet socket without a port has port 0 here; a netlink port id and a vsock port count as ports.",
            clause => PortTests.Build(clause, Local))
        { Example = "sport = :443" },
        new("dport", FilterOperators.Order, Port, "The foreign port, written as for sport.", clause => PortTests.Build(clause, Foreign))
        { Example = "dport ssh", IsLikeTheOneBefore = true },
        new("port", FilterOperators.Order, Port, "The local or the foreign port, written as for sport.", clause => PortTests.Build(clause, Either))
        { Example = "port 8000-8099", IsLikeTheOneBefore = true },
        new("dev", FilterOperators.Equality, "an interface's name or number", "The socket is bound to the interface, by name or number.", PlaceTests.Device)
        { Example = "dev lo" },
        new("fwmark", FilterOperators.Equality, "a mark such as 0x10 or 0x10/0xff", "The mark, with a mask behind a slash or without. The kernel tells the mark to root only.",
            PlaceTests.Mark)
        { Example = "fwmark 0x10/0xff", IsLikeTheOneBefore = true },
        new("cgroup", FilterOperators.Equality, "a cgroup's folder",
            "The cgroup (version 2) that the socket was made in, as in ss; with ~ and null it is the column socket_cgroup. With --from it compares the recorded "
            + "path, and does not look for the folder on this host.",
            PlaceTests.Cgroup)
        { Example = "cgroup /", IsLikeTheOneBefore = true },
        new("autobound", null, "nothing", "The kernel chose the local port. It takes no value.", _ => new SocketNode(SocketFilter.Autobound, "autobound"))
        { IsLikeTheOneBefore = true },
    ];

    /// <summary>The one list of tests that are not columns.</summary>
    internal static IReadOnlyList<FilterPredicate> Words => Known;

    /// <summary>The test that a word begins; null where it is none.</summary>
    /// <param name="name">The word.</param>
    /// <param name="foreign">The columns of a recording that are not ours.</param>
    internal static FilterPredicate? Find(string name, IReadOnlyList<ColumnOf<SocketRow>> foreign) =>
        Array.Find(Known, word => Is(word.Name, name)) ?? FindColumn(name, foreign);

    /// <summary>
    /// The test of the column of that name; null where there is none. To ss, "cgroup" is that of the socket, which is the column
    /// "socket_cgroup"; that of the process is the column "process_cgroup".
    /// </summary>
    internal static FilterPredicate? FindColumn(string name, IReadOnlyList<ColumnOf<SocketRow>> foreign) => Is("cgroup", name) ? Of("cgroup", PlaceTests.SocketCgroup)
        : SocketColumns.All.Concat(foreign).FirstOrDefault(column => Is(column.Key, name)) is { } column ? Of(column.Key, column)
        : null;

    /// <summary>The column that a name means where a column is compared with it; null where it means none.</summary>
    internal static ColumnOf<SocketRow>? ColumnNamed(string name) => Is("cgroup", name) ? PlaceTests.SocketCgroup
        : SocketColumns.All.FirstOrDefault(column => Is(column.Key, name));

    private static ColumnOf<SocketRow> Column(string key) => SocketColumns.All.First(column => column.Key == key);

    private static FilterPredicate Of(string name, ColumnOf<SocketRow> column) =>
        new(name, FilterOperators.All, ColumnTests.Expected(column), column.Meaning, clause => ColumnTests.Build(clause, column))
        {
            OperatorIsOptional = false,
            Rest = column.Kind == CellKind.Boolean ? "= true" : "!= null",
        };

    private static bool Is(string known, string name) => known.Equals(name, StringComparison.OrdinalIgnoreCase);
}
