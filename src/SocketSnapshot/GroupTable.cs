using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Managed;
using SocketSnapshot.Sources;

namespace SocketSnapshot;

/// <summary>The multicast groups that this host is a member of, at one moment.</summary>
/// <example><code>foreach (var member in GroupTable.Capture().Groups) { ... }</code></example>
public sealed class GroupTable
{
    private GroupTable(TableCapture<GroupInfo> capture)
    {
        CapturedAt = capture.CapturedAt;
        Source = capture.Source;
        Groups = capture.Rows;
        Warnings = capture.Warnings;
    }

    /// <inheritdoc cref="RouteTable.CapturedAt"/>
    public DateTimeOffset CapturedAt { get; }

    /// <inheritdoc cref="NetworkStatistics.Source"/>
    public string Source { get; }

    /// <summary>The memberships, IPv4 first, in the order of the source.</summary>
    public IReadOnlyList<GroupInfo> Groups { get; }

    /// <inheritdoc cref="RouteTable.Warnings"/>
    public IReadOnlyList<string> Warnings { get; }

    /// <inheritdoc cref="RouteTable.Capture"/>
    public static GroupTable Capture(GroupTableOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new GroupTableOptions();
        return new GroupTable(TableCapture<GroupInfo>.Take("table of multicast groups", Providers(options), options, cancellationToken));
    }

    private static IReadOnlyList<ITableProvider<GroupTableOptions, GroupInfo>> Providers(GroupTableOptions options) =>
        !UsualProc.Is(options.ProcRoot) || OperatingSystem.IsLinux() ? [new ProcGroupProvider()] : [new ManagedGroupProvider()];
}
