using SocketSnapshot.Linux.ProcFs;
using SocketSnapshot.Linux.SockDiag;
using SocketSnapshot.Managed;
using SocketSnapshot.Providers;

namespace SocketSnapshot;

/// <summary>The sockets of this host at one moment.</summary>
/// <example><code>foreach (var socket in SocketTable.Capture().Sockets) { ... }</code></example>
public sealed class SocketTable
{
    private SocketTable(SocketDump dump)
    {
        CapturedAt = dump.CapturedAt;
        Sources = dump.Sources;
        Missing = dump.Missing;
        Sockets = [.. dump];
        Warnings = dump.Warnings;
    }

    /// <summary>When the capture began.</summary>
    public DateTimeOffset CapturedAt { get; }

    /// <summary>Where the rows come from: "sock_diag", "procfs" (Linux) or "managed" (elsewhere); both of Linux's where they share the work.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The wanted protocols that this system has no table of, as UDP-Lite in newer kernels.</summary>
    public SocketProtocols Missing { get; }

    /// <inheritdoc cref="SocketDump.GetEnumerator"/>
    public IReadOnlyList<SocketInfo> Sockets { get; }

    /// <summary>What is missing, a sentence each; empty where nothing is.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Takes a snapshot and decodes it.</summary>
    /// <exception cref="SocketSnapshotException">No source could be read at all.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SocketTable Capture(SocketTableOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var dump = Dump(options, cancellationToken);
        return new SocketTable(dump);
    }

    /// <summary>Takes a snapshot and leaves it in the kernel's bytes: the least time and memory for a large table.</summary>
    /// <exception cref="SocketSnapshotException">No source could be read at all.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SocketDump Dump(SocketTableOptions? options = null, CancellationToken cancellationToken = default) =>
        Dump(Providers(), options ?? new SocketTableOptions(), cancellationToken);

    /// <summary>Asks the providers, the best first, each for what those before it did not serve.</summary>
    internal static SocketDump Dump(IEnumerable<ISocketProvider> providers, SocketTableOptions options, CancellationToken cancellationToken)
    {
        var capturedAt = DateTimeOffset.UtcNow;
        var readings = new List<(string, SocketReading)>();
        var missing = options.Protocols;
        foreach (var provider in providers.TakeWhile(_ => missing != SocketProtocols.None))
        {
            var reading = provider.Read(options, missing, cancellationToken);
            readings.Add((provider.Name, reading));
            missing &= ~reading.Served;
        }

        var dump = new SocketDump(options, capturedAt, readings);
        return dump.Sources.Count > 0 || dump.Warnings.Count == 0
            ? dump
            : throw new SocketSnapshotException(
                string.Join(' ', dump.Warnings.Prepend("None of this system's tables of the wanted sockets can be read.")));
    }

    /// <summary>The one list of providers.</summary>
    private static IReadOnlyList<ISocketProvider> Providers() =>
        OperatingSystem.IsLinux() ? [new SockDiagProvider(), new ProcFsProvider()] : [new ManagedProvider()];
}
