using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Linux.RtNetlink;
using SocketSnapshot.Managed;
using SocketSnapshot.Sources;

namespace SocketSnapshot;

/// <summary>The network interfaces of this host at one moment.</summary>
/// <example><code>foreach (var link in InterfaceTable.Capture().Interfaces) { ... }</code></example>
public sealed class InterfaceTable
{
    private InterfaceTable(TableCapture<InterfaceInfo> capture)
    {
        CapturedAt = capture.CapturedAt;
        Source = capture.Source;
        Interfaces = capture.Rows;
        Warnings = capture.Warnings;
    }

    /// <inheritdoc cref="RouteTable.CapturedAt"/>
    public DateTimeOffset CapturedAt { get; }

    /// <inheritdoc cref="RouteTable.Source"/>
    public string Source { get; }

    /// <summary>The interfaces, up and down, in the order of the source.</summary>
    public IReadOnlyList<InterfaceInfo> Interfaces { get; }

    /// <inheritdoc cref="RouteTable.Warnings"/>
    public IReadOnlyList<string> Warnings { get; }

    /// <inheritdoc cref="RouteTable.Capture"/>
    public static InterfaceTable Capture(InterfaceTableOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new InterfaceTableOptions();
        return new InterfaceTable(TableCapture<InterfaceInfo>.Take("list of interfaces", Providers(options), options, cancellationToken));
    }

    private static IReadOnlyList<ITableProvider<InterfaceTableOptions, InterfaceInfo>> Providers(InterfaceTableOptions options) =>
        !UsualProc.Is(options.ProcRoot) ? [new ProcInterfaceProvider()]
        : OperatingSystem.IsLinux() ? [new LinkProvider(), new ProcInterfaceProvider()]
        : [new ManagedInterfaceProvider()];
}
