using System.Globalization;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Owners;

/// <summary>Linux's owners: the descriptors of every process, and the queues of listeners for what nobody has accepted.</summary>
internal sealed class OwnerSearch : IOwnerSearch
{
    private readonly DescriptorWalk _walk;
    private readonly SocketTableOptions _options;
    private readonly CancellationToken _cancellationToken;

    private OwnerSearch(SocketTableOptions options, CancellationToken cancellationToken)
    {
        _walk = DescriptorWalk.Start(options.ProcRoot, cancellationToken);
        _options = options;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Null where owners are not asked for, and where there is no /proc, as for a recording that is read on another system.</summary>
    internal static OwnerSearch? TryStart(SocketTableOptions options, CancellationToken cancellationToken) =>
        options.Owners != SocketOwnerDetails.None && OperatingSystem.IsLinux() ? new OwnerSearch(options, cancellationToken) : null;

    public ISocketOwners Finish(IReadOnlyList<SocketReading> readings, Func<SocketTableOptions, IEnumerable<SocketInfo>> read)
    {
        var own = OwnSockets(readings);
        var queues = Queues(readings, read);
        var reader = new ProcessReader(_options.ProcRoot, _options.Owners);
        var found = _walk.Finish();
        int[] processes = [.. _walk.Holders];
        _cancellationToken.ThrowIfCancellationRequested();

        // systemd keeps the sockets that it passes to its services.
        var table = new OwnerTable(found, IsSystemd);
        var threads = new Lazy<ThreadBook>(() => ThreadBook.Read(_options.ProcRoot, processes, IsSystemd, _cancellationToken));
        return new OwnerBook(table, new OwnerTable([own], IsSystemd), threads, queues, reader, UnseenProcesses.Of(_walk, _options.ProcRoot));

        bool IsSystemd(int id) => reader.Comm(id) == "systemd";
    }

    public void Dispose() => _walk.Dispose();

    /// <summary>The listeners, whose queues hold what is not accepted yet: asked for by themselves, which takes the kernel no time.</summary>
    private ListenerBook Queues(IReadOnlyList<SocketReading> readings, Func<SocketTableOptions, IEnumerable<SocketInfo>> read)
    {
        const SocketStates Waiting = SocketStates.Established | SocketStates.SynReceived | SocketStates.CloseWait;
        if ((_options.Protocols & SocketProtocols.Tcp) == 0 || (_options.StatesOf(SocketProtocol.Tcp) & Waiting) == 0)
        {
            return new ListenerBook([]);
        }

        return new ListenerBook(HoldListeners(readings) ? readings.SelectMany(Listeners) : read(_options with
        {
            Protocols = SocketProtocols.Tcp,
            TcpStates = SocketStates.Listen,
            IncludeIPv4 = true,
            IncludeIPv6 = true,
            Owners = SocketOwnerDetails.None,
            Filter = null,
            Facts = SocketFacts.None,
        }));
    }

    private static IEnumerable<SocketInfo> Listeners(SocketReading reading) => reading.Records
        .Where(run => run.Protocol == SocketProtocol.Tcp).SelectMany(run => run.Decode()).Where(socket => socket.State == SocketState.Listen);

    /// <summary>A file that was read whole has the listeners. To read it again would have a large recording in memory twice.</summary>
    private bool HoldListeners(IReadOnlyList<SocketReading> readings) =>
        _options is { Filter: null, IncludeIPv4: true, IncludeIPv6: true } && (_options.StatesOf(SocketProtocol.Tcp) & SocketStates.Listen) != 0
        && readings.All(reading => reading.IsWhole || reading.Served == SocketProtocols.None);

    /// <summary>The sockets that were read through, as of this process; none where it is not in that /proc.</summary>
    private List<SocketHolding> OwnSockets(IReadOnlyList<SocketReading> readings) =>
        !int.TryParse(ProcFile.TryReadLink(Path.Combine(_options.ProcRoot, "self")), NumberStyles.None, CultureInfo.InvariantCulture, out var self) ? []
        : [.. readings.Where(reading => reading.Own is not null)
            .Select(reading => new SocketHolding(reading.Own!.Value.Inode, new SocketOwner(self, reading.Own.Value.Descriptor)))];
}
