using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Proc;

/// <summary>The counters of /proc/net/snmp, netstat, snmp6, sctp/snmp and softnet_stat: their only source.</summary>
internal sealed class ProcCounterProvider : ITableProvider<NetworkStatisticsOptions, NetworkCounter>
{
    private static readonly (string Name, Func<IReadOnlyList<string>, (IReadOnlyList<NetworkCounter> Counters, int Malformed)> Parse)[] Files =
        [("snmp", CounterLines.ParsePairs), ("netstat", CounterLines.ParsePairs), ("snmp6", CounterLines.ParseLines), ("sctp/snmp", CounterLines.ParseLines), ("softnet_stat", SoftnetLines.Parse)];

    public string Name => "procfs";

    public TableReading<NetworkCounter> Read(NetworkStatisticsOptions options, CancellationToken cancellationToken)
    {
        var counters = new List<NetworkCounter>();
        var warnings = new List<string>();
        var found = false;
        foreach (var (name, parse) in Files)
        {
            if (ProcNetLines.TryReadLines(options.ProcRoot, name, warnings) is not { } lines)
            {
                continue;
            }

            var (read, malformed) = parse(lines);
            found = true;
            counters.AddRange(read);
            if (ProcNetLines.ShortfallText(options.ProcRoot, name, malformed) is { } shortfall)
            {
                warnings.Add(shortfall);
            }
        }

        return found
            ? new TableReading<NetworkCounter>(counters, warnings)
            : new TableReading<NetworkCounter>(null, warnings is [] ? [$"{ProcNetFolder.Of(options.ProcRoot)} has no counters."] : warnings);
    }
}
