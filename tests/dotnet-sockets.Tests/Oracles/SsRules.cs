namespace DotNetSockets.Tests.Oracles;

/// <summary>Where our table and ss's differ on purpose.</summary>
internal static class SsRules
{
    /// <summary>Makes our rows ss's.</summary>
    internal static IReadOnlyList<RowRule> Ours { get; } = [WithoutUdpLite, WithoutPingSockets, WithoutBoundTcp];

    /// <summary>Spells ss's rows as ours.</summary>
    internal static IReadOnlyList<RowRule> Theirs { get; } = [WithNetstatsState, WithoutBoundTcp];

    /// <summary>For a table without the column.</summary>
    internal static OracleRow WithoutInterface(OracleRow row) => row with { Interface = null };

    // ss has no word for UDPLITE and does not ask for it.
    private static OracleRow? WithoutUdpLite(OracleRow row) => row.Proto is "udplite" or "udplite6" ? null : row;

    // Nor for ICMP sockets, which have no diag module.
    private static OracleRow? WithoutPingSockets(OracleRow row) => row.Proto is "icmp" or "icmp6" ? null : row;

    // ss shows a TCP socket that is only bound from 6.8 on.
    private static OracleRow? WithoutBoundTcp(OracleRow row) => row is { Proto: "tcp" or "tcp6", State: "CLOSE" } ? null : row;

    // One vocabulary for every family, netstat's: ss has spellings of its own, and says UNCONN where a protocol has no state.
    private static OracleRow WithNetstatsState(OracleRow row) => row with
    {
        State = row.State switch
        {
            "ESTAB" => "ESTABLISHED",
            "FIN-WAIT-1" => "FIN_WAIT1",
            "FIN-WAIT-2" => "FIN_WAIT2",
            "UNCONN" => row.Proto is "tcp" or "tcp6" ? "CLOSE" : null,
            { } other => other.Replace('-', '_'),
            null => null,
        },
    };
}
