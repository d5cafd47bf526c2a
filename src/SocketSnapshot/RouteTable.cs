using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Linux.RtNetlink;
using SocketSnapshot.Managed;
using SocketSnapshot.Sources;

namespace SocketSnapshot;

/// <summary>The routes of this host at one moment.</summary>
/// <example><code>foreach (var route in RouteTable.Capture().Routes) { ... }</code></example>
public sealed class RouteTable
{
    private RouteTable(TableCapture<RouteInfo> capture)
    {
        CapturedAt = capture.CapturedAt;
        Source = capture.Source;
        Routes = capture.Rows;
        Warnings = capture.Warnings;
    }

    /// <summary>When the capture began.</summary>
    public DateTimeOffset CapturedAt { get; }

    /// <summary>Where the rows come from: "rtnetlink" or "procfs" (Linux) or "managed" (elsewhere).</summary>
    public string Source { get; }

    /// <summary>The routes, IPv4 first, in the order of the source; a route with several next hops is as many rows.</summary>
    public IReadOnlyList<RouteInfo> Routes { get; }

    /// <summary>What is missing, a sentence each; empty where nothing is.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Takes a snapshot.</summary>
    /// <exception cref="SocketSnapshotException">No source could be read at all.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RouteTable Capture(RouteTableOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new RouteTableOptions();
        return new RouteTable(TableCapture<RouteInfo>.Take("routing table", Providers(options), options, cancellationToken));
    }

    private static IReadOnlyList<ITableProvider<RouteTableOptions, RouteInfo>> Providers(RouteTableOptions options) =>
        !UsualProc.Is(options.ProcRoot) ? [new ProcRouteProvider()]
        : OperatingSystem.IsLinux() ? [new RouteProvider(), new ProcRouteProvider()]
        : [new ManagedRouteProvider()];
}
