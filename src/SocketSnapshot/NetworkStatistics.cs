using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Managed;
using SocketSnapshot.Sources;

namespace SocketSnapshot;

/// <summary>What this host's network protocols have counted, at one moment.</summary>
/// <example><code>foreach (var counter in NetworkStatistics.Capture().Counters) { ... }</code></example>
public sealed class NetworkStatistics
{
    private NetworkStatistics(TableCapture<NetworkCounter> capture)
    {
        CapturedAt = capture.CapturedAt;
        Source = capture.Source;
        Counters = capture.Rows;
        Warnings = capture.Warnings;
    }

    /// <inheritdoc cref="RouteTable.CapturedAt"/>
    public DateTimeOffset CapturedAt { get; }

    /// <summary>Where the counters come from: "procfs" (Linux) or "managed" (elsewhere).</summary>
    public string Source { get; }

    /// <summary>Every counter, those at 0 among them, in the order of the source: IPv4 and what both families share, then IPv6.</summary>
    public IReadOnlyList<NetworkCounter> Counters { get; }

    /// <inheritdoc cref="RouteTable.Warnings"/>
    public IReadOnlyList<string> Warnings { get; }

    /// <inheritdoc cref="RouteTable.Capture"/>
    public static NetworkStatistics Capture(NetworkStatisticsOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new NetworkStatisticsOptions();
        return new NetworkStatistics(TableCapture<NetworkCounter>.Take("network counters", Providers(options), options, cancellationToken));
    }

    private static IReadOnlyList<ITableProvider<NetworkStatisticsOptions, NetworkCounter>> Providers(NetworkStatisticsOptions options) =>
        !UsualProc.Is(options.ProcRoot) || OperatingSystem.IsLinux() ? [new ProcCounterProvider()] : [new ManagedCounterProvider()];
}
