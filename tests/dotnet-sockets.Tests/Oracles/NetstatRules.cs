namespace DotNetSockets.Tests.Oracles;

/// <summary>Where our table and netstat's differ on purpose.</summary>
internal static class NetstatRules
{
    /// <summary>Makes our rows netstat's.</summary>
    internal static IReadOnlyList<RowRule> Ours { get; } =
        [WithoutBacklogLimit, WithoutMappedPrefix, WithoutPingSockets, WithoutBoundTcp, WithoutInterface];

    /// <summary>Spells netstat's rows as ours.</summary>
    internal static IReadOnlyList<RowRule> Theirs { get; } = [WithWholeUdpLiteName, WithRawStateName];

    // /proc/net/tcp has no limit of the accept queue: netstat prints 0 there. Ours is compared with ss's.
    private static OracleRow WithoutBacklogLimit(OracleRow row) => row.State == "LISTEN" ? row with { SendQ = 0 } : row;

    // netstat shows an IPv4-mapped address as the IPv4 address in it, though the socket is an IPv6 one.
    private static OracleRow WithoutMappedPrefix(OracleRow row) => row with
    {
        LocalAddress = WithoutMappedPrefix(row.LocalAddress),
        ForeignAddress = WithoutMappedPrefix(row.ForeignAddress),
    };

    private static string WithoutMappedPrefix(string address) =>
        address.StartsWith("::ffff:", StringComparison.Ordinal) && address.Contains('.', StringComparison.Ordinal)
            ? address["::ffff:".Length..]
            : address;

    // netstat does not read /proc/net/icmp, under any flag.
    private static OracleRow? WithoutPingSockets(OracleRow row) => row.Proto is "icmp" or "icmp6" ? null : row;

    // A TCP socket that is only bound is in no list that /proc/net/tcp prints; the kernel gives it to sock_diag alone, from 6.8 on.
    private static OracleRow? WithoutBoundTcp(OracleRow row) => row is { Proto: "tcp" or "tcp6", State: "CLOSE" } ? null : row;

    // netstat prints neither the zone of an address nor the device that a socket is bound to.
    private static OracleRow WithoutInterface(OracleRow row) => row with { Interface = null };

    // Four letters and the family are all that its first column takes.
    private static OracleRow WithWholeUdpLiteName(OracleRow row) => row.Proto switch
    {
        "udpl" => row with { Proto = "udplite" },
        "udpl6" => row with { Proto = "udplite6" },
        _ => row,
    };

    // Of a raw socket netstat prints the kernel's number of the state: 7 is unconnected, which has no name with us, 1 is connected.
    private static OracleRow WithRawStateName(OracleRow row) => row.State switch
    {
        "7" => row with { State = null },
        "1" => row with { State = "ESTABLISHED" },
        _ => row,
    };
}
