using System.Collections;
using System.Globalization;
using SocketSnapshot.Linux.Owners;
using SocketSnapshot.Sources;

namespace SocketSnapshot;

/// <summary>
/// A snapshot in the kernel's own bytes, about a hundred a socket: rows are decoded while one enumerates, as often as one does.
/// Dispose gives the memory back; without it the garbage collector does.
/// </summary>
public sealed class SocketDump : IEnumerable<SocketInfo>, IDisposable
{
    private readonly SocketTableOptions _options;
    private readonly List<SocketRecords> _records;
    private readonly List<string> _warnings = [];
    private readonly List<Action> _releases = [];
    private readonly ISocketOwners? _owners;
    private readonly List<Action<Stream>> _writers = [];
    private bool _isDisposed;
    private int _undecided;

    internal SocketDump(SocketTableOptions options, DateTimeOffset capturedAt, List<(string Source, SocketReading Reading)> readings)
    {
        _options = options;
        CapturedAt = capturedAt;
        Missing = options.Protocols;

        // By hand and not by operators, for the start: a native program looks up the first call of each through an interface.
        var sources = new List<string>();
        var records = new List<SocketRecords>();
        foreach (var (source, reading) in readings)
        {
            if (reading.Served != SocketProtocols.None && !sources.Contains(source))
            {
                sources.Add(source);
            }

            Missing &= ~reading.Served;
            records.AddRange(reading.Records);
            _owners ??= reading.Owners;
            CutAt ??= reading.CutAt;
            CutFile ??= reading.CutFile;
            _warnings.AddRange(reading.Warnings);
            Add(_writers, reading.Write);
            Add(_releases, reading.Release);
        }

        Sources = sources;
        _records = [.. records.OrderBy(run => (run.Place, run.Protocol, run.Family))];
    }

    /// <inheritdoc cref="SocketTable.CapturedAt"/>
    public DateTimeOffset CapturedAt { get; }

    /// <inheritdoc cref="SocketTable.Sources"/>
    public IReadOnlyList<string> Sources { get; }

    /// <inheritdoc cref="SocketTable.Missing"/>
    public SocketProtocols Missing { get; }

    /// <summary>How many bytes of a recording were whole, where it was cut or damaged behind them; null where it was not.</summary>
    public long? CutAt { get; }

    /// <summary>The table of a copied /proc/net that <see cref="CutAt"/> is about, the first of them; null for recordings of one file.</summary>
    public string? CutFile { get; }

    /// <summary>The network namespaces that may not be entered: their sockets are from /proc/PID/net, which tells less.</summary>
    public IReadOnlyList<NetworkNamespace> NotEntered { get; internal init; } = [];

    /// <summary>What is missing, a sentence each; what only decoding can tell is there after an enumeration.</summary>
    public IReadOnlyList<string> Warnings
    {
        get
        {
            var all = new List<string>(_warnings);
            foreach (var run in _records)
            {
                Add(all, run.Shortfall);
            }

            Add(all, _undecided == 0 ? null : string.Create(
                CultureInfo.InvariantCulture,
                $"The filter could not be decided for some sockets ({_undecided}), which are left out: "
                + $"the source does not tell what it tests."));
            return all.Count < 2 ? all : [.. all.Distinct()];
        }
    }

    /// <summary>
    /// Why the owner of a socket may not have been seen, as a clause that begins small; null where all processes were seen, or owners were
    /// not asked for. Which sockets it concerns, <see cref="SocketOwners.IsUnseen"/> tells.
    /// </summary>
    public string? OwnerShortfall => _options.Owners == SocketOwnerDetails.None ? null
        : _owners is null ? "they cannot be read on this system"
        : _owners.Shortfall?.Reason;

    /// <summary>Whether more rights would show the owners that <see cref="OwnerShortfall"/> is about; a limit, for one, no right raises.</summary>
    public bool NeedsRightsForOwners => _owners?.Shortfall?.IsOfRights == true;

    /// <summary>Who holds a socket of this snapshot; nobody where <see cref="SocketTableOptions.Owners"/> asked for nothing.</summary>
    public SocketOwners OwnersOf(in SocketInfo socket) => _owners?.OwnersOf(socket)
        ?? new SocketOwners { IsUnseen = _options.Owners != SocketOwnerDetails.None && MayHaveOwner(socket) };

    /// <summary>
    /// A process that holds a socket of this snapshot, with what <see cref="SocketTableOptions.Owners"/> asked for, read at the first call
    /// for it. Null where owners were not asked for.
    /// </summary>
    public SocketProcess? ProcessOf(int processId) => _owners?.ProcessOf(processId);

    /// <summary>The sockets by protocol, then family, IPv4 first, then in the order of the source (Linux: listeners first).</summary>
    /// <exception cref="ObjectDisposedException">The memory was given back.</exception>
    public IEnumerator<SocketInfo> GetEnumerator()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var undecided = 0;
        foreach (var run in _records)
        {
            var states = run.IsSelected ? SocketStates.All : _options.StatesOf(run.Protocol);
            var filter = run.IsFiltered ? null : _options.Filter;
            foreach (var socket in run.Decode())
            {
                // raw_diag and /proc hand out all states whatever was asked for.
                if ((states & KernelState.SetOf(socket.State)) == 0)
                {
                    continue;
                }

                var answer = filter is null ? true : filter.Decide(socket);
                undecided += answer is null ? 1 : 0;
                if (answer ?? _options.IncludeUndecided)
                {
                    yield return answer is null ? socket with { IsUndecided = true } : socket;
                    ObjectDisposedException.ThrowIf(_isDisposed, this);
                }
            }
        }

        _undecided = _options.IncludeUndecided ? 0 : undecided;
    }

    /// <summary>
    /// Writes the kernel's answer as "ss -D" does, all of it, to be read by <see cref="SocketRecording.FromNetlink"/>, or by ss itself
    /// where TCPDIAG_FILE names it. The messages do not tell their protocol, so that only TCP's can be read again.
    /// </summary>
    /// <exception cref="SocketSnapshotException">The snapshot is not from netlink.</exception>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_writers.Count == 0)
        {
            throw new SocketSnapshotException(string.Join(' ', _warnings.Prepend("There is no netlink answer that could be recorded.")));
        }

        foreach (var write in _writers)
        {
            write(stream);
        }
    }

    /// <summary>Of the sources without owners netlink alone has cookies, and tells whether a descriptor refers to a socket.</summary>
    private static bool MayHaveOwner(in SocketInfo socket) => socket.Inode is not null
        || (socket.Cookie is null ? socket.State != SocketState.TimeWait : ListenerBook.MayWait(socket));

    private static void Add<T>(List<T> list, T? one)
        where T : class
    {
        if (one is not null)
        {
            list.Add(one);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            foreach (var release in _releases)
            {
                release();
            }
        }
    }
}
