using System.Net.Sockets;
using System.Runtime.Versioning;
using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Linux.SockDiag;
using SocketSnapshot.Linux.SockDiag.Families;
using SocketSnapshot.Managed;
using SocketSnapshot.Sources;

namespace SocketSnapshot;

/// <summary>The sockets of this host at one moment.</summary>
/// <example><code>foreach (var socket in SocketTable.Capture().Sockets) { ... }</code></example>
public sealed class SocketTable
{
    private readonly SocketDump _dump;

    private SocketTable(SocketDump dump)
    {
        _dump = dump;
        CapturedAt = dump.CapturedAt;
        Sources = dump.Sources;
        Missing = dump.Missing;
        Sockets = [.. dump];
        Warnings = [.. dump.Warnings, .. OwnerWarnings()];
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

    /// <inheritdoc cref="SocketDump.OwnersOf"/>
    public SocketOwners OwnersOf(in SocketInfo socket) => _dump.OwnersOf(socket);

    /// <summary>
    /// A process that holds a socket of this table, with what <see cref="SocketTableOptions.Owners"/> asked for, read when the table was
    /// made. Null where owners were not asked for.
    /// </summary>
    public SocketProcess? ProcessOf(int processId) => _dump.ProcessOf(processId);

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

    /// <summary>
    /// Decodes a snapshot, such as a recording, or rows of a test's own (<see cref="SocketRecording.FromRows"/>). The dump is the caller's to
    /// dispose; the table does not need it after that, but for details and owners that were not asked of it yet.
    /// </summary>
    public static SocketTable From(SocketDump dump)
    {
        ArgumentNullException.ThrowIfNull(dump);
        return new SocketTable(dump);
    }

    /// <summary>
    /// Asks the kernel which socket a packet would reach, by its own lookup and not by a walk over all (Linux): some microseconds, whatever the
    /// number of sockets, and no packet is sent. Who listens on 127.0.0.1:8080 may be bound to 0.0.0.0, or to :: and take IPv4, too.
    /// </summary>
    /// <returns>Null where there is none, so that a connection would be refused.</returns>
    /// <exception cref="ArgumentException">The protocol is none that is looked up, or the two addresses are none of one family.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A port is negative or beyond 65535.</exception>
    /// <exception cref="SocketSnapshotException">The kernel cannot be asked, as in a sandbox without netlink.</exception>
    [SupportedOSPlatform("linux")]
    public static SocketInfo? Lookup(SocketLookup lookup)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        ThrowIfNoPort(lookup.LocalPort, nameof(lookup.LocalPort));
        ThrowIfNoPort(lookup.ForeignPort, nameof(lookup.ForeignPort));
        return lookup.Protocol is not (SocketProtocol.Tcp or SocketProtocol.Udp or SocketProtocol.UdpLite)
            ? throw new ArgumentException($"Sockets of {lookup.Protocol} cannot be looked up; those of Tcp, Udp and UdpLite can.", nameof(lookup))
            : lookup.LocalAddress.Family == AddressFamily.Unspecified || (lookup.ForeignAddress is { } peer && peer.Family != lookup.LocalAddress.Family)
            ? throw new ArgumentException("The addresses of a lookup are of one family, IPv4 or IPv6.", nameof(lookup))
            : ExactLookup.OfKernel.Find(lookup);
    }

    private static void ThrowIfNoPort(int port, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(port, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, ushort.MaxValue, name);
    }

    /// <summary>Asks the providers, the best first, each for what those before it did not serve.</summary>
    internal static SocketDump Dump(ISocketProvider[] providers, SocketTableOptions options, CancellationToken cancellationToken) =>
        Dump(providers, options, DateTimeOffset.UtcNow, cancellationToken);

    /// <inheritdoc cref="Dump(ISocketProvider[], SocketTableOptions, CancellationToken)"/>
    internal static SocketDump Dump(
        ISocketProvider[] providers, SocketTableOptions options, DateTimeOffset capturedAt, CancellationToken cancellationToken)
    {
        var dump = Read(providers, options, capturedAt, cancellationToken);
        return dump.Sources.Count > 0 || dump.Warnings.Count == 0
            ? dump
            : throw new SocketSnapshotException(
                string.Join(' ', dump.Warnings.Prepend("None of the tables of the requested sockets can be read.")));
    }

    private static SocketDump Read(
        ISocketProvider[] providers, SocketTableOptions options, DateTimeOffset capturedAt, CancellationToken cancellationToken)
    {
        using var search = SearchOwners(providers, options, cancellationToken);
        var places = options.NetworkNamespaces is not null ? new NamespaceCapture(options, cancellationToken) : null;
        var readings = places?.Read(options.NetworkNamespaces!) ?? ProviderChain.Read(providers, options, cancellationToken);
        if (search is not null)
        {
            var owners = search.Finish(
                readings.ConvertAll(one => one.Reading), wanted => RowsOf(Read(providers, wanted, capturedAt, cancellationToken)));
            readings.Add(("owners", SocketReading.Empty with { Owners = owners }));
        }

        return new SocketDump(options, capturedAt, readings) { NotEntered = places?.NotEntered ?? [] };
    }

    /// <summary>One search serves all providers: sockets of whatever kind are in the same tables of descriptors.</summary>
    private static IOwnerSearch? SearchOwners(ISocketProvider[] providers, SocketTableOptions options, CancellationToken cancellationToken)
    {
        foreach (var provider in options.Owners == SocketOwnerDetails.None ? [] : providers)
        {
            if (provider.SearchOwners(options, cancellationToken) is { } search)
            {
                return search;
            }
        }

        return null;
    }

    private static IEnumerable<SocketInfo> RowsOf(SocketDump dump)
    {
        using (dump)
        {
            foreach (var socket in dump)
            {
                yield return socket;
            }
        }
    }

    private IEnumerable<string> OwnerWarnings()
    {
        foreach (var owner in Sockets.SelectMany(socket => OwnersOf(socket)))
        {
            ProcessOf(owner.ProcessId);
        }

        return _dump.OwnerShortfall is { } reason && Sockets.Count(socket => OwnersOf(socket).IsUnseen) is > 0 and var unseen
            ? [$"The owners of some sockets ({unseen}) could not be determined, because {reason}."]
            : [];
    }

    /// <summary>The one list of providers.</summary>
    internal static ISocketProvider[] Providers() =>
        !OperatingSystem.IsLinux() ? [new ManagedProvider()] :
        [
            new SockDiagProvider(),
            new UnixDiagProvider(),
            new PacketDiagProvider(),
            new NetlinkDiagProvider(),
            new VsockDiagProvider(),
            new XdpDiagProvider(),
            new TipcDiagProvider(),
            new ProcFsProvider(),
        ];
}
