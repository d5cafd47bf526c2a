using System.Globalization;
using System.Net.Sockets;
using System.Runtime.Versioning;
using SocketSnapshot.Linux.Owners;
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
    /// Asks the kernel which socket a packet would reach, by its own lookup and not by a walk over all (Linux): some microseconds, whatever the
    /// number of sockets, and no packet is sent. Who listens on 127.0.0.1:8080 may be bound to 0.0.0.0, or to :: and take IPv4, too.
    /// </summary>
    /// <returns>Null where there is none, so that a connection would be refused.</returns>
    /// <exception cref="ArgumentException">The protocol is none that is looked up, or the two addresses are none of one family.</exception>
    /// <exception cref="SocketSnapshotException">The kernel cannot be asked, as in a sandbox without netlink.</exception>
    [SupportedOSPlatform("linux")]
    public static SocketInfo? Lookup(SocketLookup lookup)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        return lookup.Protocol is not (SocketProtocol.Tcp or SocketProtocol.Udp or SocketProtocol.UdpLite)
            ? throw new ArgumentException($"Sockets of {lookup.Protocol} cannot be looked up; those of Tcp, Udp and UdpLite can.", nameof(lookup))
            : lookup.LocalAddress.Family == AddressFamily.Unspecified || (lookup.ForeignAddress is { } peer && peer.Family != lookup.LocalAddress.Family)
            ? throw new ArgumentException("The addresses of a lookup are of one family, IPv4 or IPv6.", nameof(lookup))
            : ExactLookup.OfKernel.Find(lookup);
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
        using var walk = options.Owners != SocketOwnerDetails.None && OperatingSystem.IsLinux()
            ? DescriptorWalk.Start(options.ProcRoot, cancellationToken)
            : null;
        var places = options.NetworkNamespaces is not null ? new NamespaceCapture(options, cancellationToken) : null;
        var readings = places?.Read(options.NetworkNamespaces!) ?? ProviderChain.Read(providers, options, cancellationToken);
        var owners = walk is null ? null : Owners(walk, OwnSockets(readings, options.ProcRoot), Queues(providers, readings, options, capturedAt, cancellationToken), options, cancellationToken);
        return new SocketDump(options, capturedAt, readings, owners) { NotEntered = places?.NotEntered ?? [] };
    }

    /// <summary>The listeners, whose queues hold what is not accepted yet: asked for by themselves, which takes the kernel no time.</summary>
    private static ListenerBook Queues(
        ISocketProvider[] providers, List<(string Source, SocketReading Reading)> readings, SocketTableOptions options,
        DateTimeOffset capturedAt, CancellationToken cancellationToken)
    {
        const SocketStates Waiting = SocketStates.Established | SocketStates.SynReceived | SocketStates.CloseWait;
        if ((options.Protocols & SocketProtocols.Tcp) == 0 || (options.StatesOf(SocketProtocol.Tcp) & Waiting) == 0)
        {
            return new ListenerBook([]);
        }

        var wanted = options with
        {
            Protocols = SocketProtocols.Tcp,
            TcpStates = SocketStates.Listen,
            IncludeIPv4 = true,
            IncludeIPv6 = true,
            Owners = SocketOwnerDetails.None,
            Filter = null,
            Facts = SocketFacts.None,
        };
        if (HoldListeners(readings, options))
        {
#pragma warning disable CA2000 // The readings belong to the dump that is being made.
            return new ListenerBook(new SocketDump(wanted, capturedAt, readings, owners: null).Where(socket => socket.State == SocketState.Listen));
#pragma warning restore CA2000
        }

        using var listeners = Read(providers, wanted, capturedAt, cancellationToken);
        return new ListenerBook(listeners);
    }

    /// <summary>A file that was read whole has the listeners. To read it again would have a large recording in memory twice.</summary>
    private static bool HoldListeners(List<(string Source, SocketReading Reading)> readings, SocketTableOptions options) =>
        options is { Filter: null, IncludeIPv4: true, IncludeIPv6: true } && (options.StatesOf(SocketProtocol.Tcp) & SocketStates.Listen) != 0
        && readings.TrueForAll(one => one.Source == ProcFsProvider.SourceName);

    /// <summary>The sockets that were read through, as of this process; none where it is not in that /proc.</summary>
    private static List<SocketHolding> OwnSockets(List<(string Source, SocketReading Reading)> readings, string procRoot) =>
        !int.TryParse(ProcFile.TryReadLink(Path.Combine(procRoot, "self")), NumberStyles.None, CultureInfo.InvariantCulture, out var self) ? []
        : [.. readings.Where(one => one.Reading.Own is not null)
            .Select(one => new SocketHolding(one.Reading.Own!.Value.Inode, new SocketOwner(self, one.Reading.Own.Value.Descriptor)))];

    private static OwnerBook Owners(
        DescriptorWalk walk, List<SocketHolding> own, ListenerBook queues, SocketTableOptions options, CancellationToken cancellationToken)
    {
        var reader = new ProcessReader(options.ProcRoot, options.Owners);
        var found = walk.Finish();
        int[] processes = [.. walk.Holders];
        cancellationToken.ThrowIfCancellationRequested();

        // systemd keeps the sockets that it passes to its services.
        var table = new OwnerTable(found, IsSystemd);
        var threads = new Lazy<ThreadBook>(() => ThreadBook.Read(options.ProcRoot, processes, IsSystemd, cancellationToken));
        return new OwnerBook(table, new OwnerTable([own], IsSystemd), threads, queues, reader, OwnerShortfall.Of(walk, options.ProcRoot));

        bool IsSystemd(int id) => reader.Comm(id) == "systemd";
    }

    private IEnumerable<string> OwnerWarnings()
    {
        foreach (var owner in Sockets.SelectMany(socket => OwnersOf(socket).All.ToArray()))
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
