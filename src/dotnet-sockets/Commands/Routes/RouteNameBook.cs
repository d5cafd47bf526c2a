using System.Globalization;
using DotNetSockets.Names;
using SocketSnapshot;

namespace DotNetSockets.Commands.Routes;

/// <summary>The names of tables, protocols and scopes: ip-route(8)'s files where they are, the kernel's own names otherwise.</summary>
internal sealed class RouteNameBook(HostBook hosts, Func<string, IEnumerable<string[]>> read) : IRouteNames
{
    // linux/rtnetlink.h
    private static readonly Dictionary<uint, string> KernelTables = new() { [253] = "default", [254] = "main", [255] = "local" };

    private static readonly Dictionary<uint, string> KernelScopes =
        new() { [0] = "global", [200] = "site", [253] = "link", [254] = "host", [255] = "nowhere" };

    private static readonly Dictionary<uint, string> KernelProtocols = new()
    {
        [0] = "unspec",
        [1] = "redirect",
        [2] = "kernel",
        [3] = "boot",
        [4] = "static",
        [8] = "gated",
        [9] = "ra",
        [10] = "mrt",
        [11] = "zebra",
        [12] = "bird",
        [13] = "dnrouted",
        [14] = "xorp",
        [15] = "ntk",
        [16] = "dhcp",
        [17] = "mrouted",
        [18] = "keepalived",
        [42] = "babel",
        [99] = "openr",
        [186] = "bgp",
        [187] = "isis",
        [188] = "ospf",
        [189] = "rip",
        [192] = "eigrp",
    };

    private readonly Lazy<Dictionary<uint, string>> _tables = new(() => Load("rt_tables", KernelTables, read));
    private readonly Lazy<Dictionary<uint, string>> _protocols = new(() => Load("rt_protos", KernelProtocols, read));
    private readonly Lazy<Dictionary<uint, string>> _scopes = new(() => Load("rt_scopes", KernelScopes, read));
    private readonly Lazy<Dictionary<string, string>> _networks = new(() => Networks(EtcFile.TryRead(EtcFile.PathOf("networks", "networks")) ?? ""));

    internal RouteNameBook()
        : this(new HostBook(), IprouteFile.Records)
    {
    }

    internal HostBook Hosts { get; } = hosts;

    /// <summary>The tables that have names, for --table.</summary>
    internal IReadOnlyDictionary<uint, string> Tables => _tables.Value;

    public string TableOf(uint number) => NameOf(_tables.Value, number);

    public string ProtocolOf(byte number) => NameOf(_protocols.Value, number);

    public string ScopeOf(byte number) => NameOf(_scopes.Value, number);

    public string? HostOf(HostAddress address) => Hosts.NameOf(address);

    public string? NetworkOf(HostAddress address) => _networks.Value.GetValueOrDefault(address.ToString());

    private static string NameOf(Dictionary<uint, string> names, uint number) =>
        names.GetValueOrDefault(number) ?? number.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<uint, string> Load(string file, Dictionary<uint, string> names, Func<string, IEnumerable<string[]>> read)
    {
        var all = new Dictionary<uint, string>(names);
        foreach (var fields in read(file))
        {
            if (IprouteFile.Number(fields[0]) is { } number)
            {
                all[number] = fields[1];
            }
        }

        return all;
    }

    /// <summary>networks(5): a name, then an address, whose zeroes at the end may be left out.</summary>
    private static Dictionary<string, string> Networks(string text)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fields in EtcFile.Records(text))
        {
            var missing = 4 - fields[1].Split('.').Length;
            names.TryAdd(fields[1] + string.Concat(Enumerable.Repeat(".0", Math.Max(0, missing))), fields[0]);
        }

        return names;
    }
}
