using DotNetSockets.Names;
using DotNetSockets.Recordings;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Doctor;

/// <summary>What the checks look at: two readings of this host a moment apart, or one of a recording, and the kernel's settings.</summary>
internal sealed class Examination
{
    private readonly List<(Check Check, string Reason)> _unknown = [];
    private readonly Func<IReadOnlyList<Column>, IReadOnlyList<string>> _lacking;

    private Examination(
        Reading before, Reading after, CounterChanges counters, TimeSpan between, KernelSettings settings, ProcFolder? folder,
        Func<IReadOnlyList<Column>, IReadOnlyList<string>>? lacking = null)
    {
        (Before, After, Counters, Between, Settings, Folder) = (before, after, counters, between, settings, folder);
        Statistics = folder?.TextOf("thread-self/net/sockstat", "net/sockstat") is { } text ? SocketStatistics.Parse(text) : null;
        _lacking = lacking ?? (static _ => []);
    }

    /// <summary>Whether it is one reading, so that nothing can be said of what changes.</summary>
    internal bool IsOneReading => ReferenceEquals(Before, After);

    /// <summary>The procfs of the host; null where there is none.</summary>
    internal ProcFolder? Folder { get; }

    internal Reading Before { get; }

    internal Reading After { get; }

    internal CounterChanges Counters { get; }

    /// <summary>How long after the first reading the second was made.</summary>
    internal TimeSpan Between { get; }

    internal KernelSettings Settings { get; }

    /// <summary>What the kernel counts of all sockets; null where it does not tell.</summary>
    internal SocketStatistics? Statistics { get; }

    /// <summary>What could not be checked, and why.</summary>
    internal IReadOnlyList<(Check Check, string Reason)> Unknown => _unknown;

    /// <summary>Reads, waits and reads again.</summary>
    /// <exception cref="SocketSnapshotException">No socket can be read.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    internal static Examination Make(TimeSpan interval, KernelSettings settings, CancellationToken cancellationToken) =>
        Make(() => cancellationToken.WaitHandle.WaitOne(interval), settings, cancellationToken);

    /// <summary>Reads, does what is to be done between the readings, and reads again.</summary>
    /// <inheritdoc cref="Make(TimeSpan, KernelSettings, CancellationToken)" path="/exception"/>
    internal static Examination Make(Action meanwhile, KernelSettings settings, CancellationToken cancellationToken)
    {
        var names = new NameBook();
        var options = Wanted;
        var begin = TimeProvider.System.GetTimestamp();
        var counters = Counted();
        var before = new Reading(SocketTable.Dump(options, cancellationToken), names);
        meanwhile();
        cancellationToken.ThrowIfCancellationRequested();
        var between = TimeProvider.System.GetElapsedTime(begin);

        // Owners are wanted of the sockets that findings show, which are the later ones.
        options = options with { Owners = SocketOwnerDetails.Descriptors | SocketOwnerDetails.Name };
        var after = new Reading(SocketTable.Dump(options, cancellationToken), names);
        return new Examination(before, after, new CounterChanges(counters, Counted()), between, settings, new ProcFolder("/proc"));
    }

    /// <summary>Reads a recording.</summary>
    /// <exception cref="SocketSnapshotException">It has no socket that can be read.</exception>
    internal static Examination Of(ISocketSource recording, CancellationToken cancellationToken)
    {
        var wanted = Wanted with { Owners = SocketOwnerDetails.Descriptors | SocketOwnerDetails.Name };
        var reading = new Reading(recording.Dump(wanted, cancellationToken), new NameBook());
        var folder = recording.ProcRoot is { } copy ? new ProcFolder(copy) : null;

        var settings = recording.ProcRoot is { } root ? ProcCopy.SettingsOf(root) : null;
        return new Examination(reading, reading, new CounterChanges([], []), TimeSpan.Zero, new KernelSettings(settings), folder, recording.Lacking)
        {
            CutAt = recording.CutAt(reading.Dump),
            Recording = recording,
        };
    }

    /// <summary>The host that was looked at.</summary>
    /// <param name="named">The name that the user gives it.</param>
    internal HostIdentity HostOf(string? named) => Recording?.HostOf(named) ?? HostIdentity.OfThisHost(named);

    /// <summary>Null where it is this host.</summary>
    internal ISocketSource? Recording { get; private init; }

    /// <summary>Where the recording ends before its end; null where all of it could be read.</summary>
    internal long? CutAt { get; private init; }

    private static SocketTableOptions Wanted { get; } = new()
    {
        Protocols = SocketProtocols.Tcp | SocketProtocols.Udp,
        Details = SocketDetailKinds.Timer | SocketDetailKinds.Memory | SocketDetailKinds.Tcp | SocketDetailKinds.Extended,
    };

    /// <summary>None where the system has none that can be read: they only ever add to what the sockets show.</summary>
    private static IReadOnlyList<NetworkCounter> Counted()
    {
        try
        {
            return NetworkStatistics.Capture().Counters;
        }
        catch (SocketSnapshotException)
        {
            return [];
        }
    }

    /// <summary>The time between the readings, for a sentence.</summary>
    internal string BetweenText => FormattableString.Invariant($"{Between.TotalSeconds:0.0} s");

    /// <summary>A setting that a recording may lack: the kernel's default stands in, and the evidence says so.</summary>
    internal (long Value, Evidence Evidence)? SettingOr(string name, long usual) =>
        Settings.NumberOf(name) is { } value ? (value, Evidence.OfSetting(name, value))
        : IsOneReading ? (usual, Evidence.OfNumber($"{name}, which the recording lacks: the kernel's default", usual))
        : null;

    /// <summary>What a check finds; where it lacks tables or columns that it judges by, that is left open, and what can be found is found.</summary>
    internal IEnumerable<Finding> Find(Check check)
    {
        if ((After.Dump.Missing & check.Protocols) is not SocketProtocols.None and var missing)
        {
            CannotTell(check, $"there is no table of {missing.ToString().ToLowerInvariant()} sockets");
        }

        if (check.Protocols != SocketProtocols.None && _lacking([.. Facts.Ends, .. check.Reads]) is { Count: > 0 } lacking)
        {
            CannotTell(check, $"the recording does not have {string.Join(", ", lacking)}");
        }

        return check.Find(this);
    }

    /// <summary>Says which of the columns that a check judges by are not known of any of the sockets.</summary>
    internal void Require(Check check, IEnumerable<SocketInfo> sockets, params IEnumerable<ColumnOf<SocketRow>> columns)
    {
        var unknown = columns.Where(column => _lacking([column]).Count == 0 && After.IsUnknown(sockets, column)).Select(column => column.Key).ToList();
        if (unknown.Count > 0)
        {
            CannotTell(check, $"{string.Join(", ", unknown)} {(unknown.Count == 1 ? "is" : "are")} not known");
        }
    }

    /// <summary>Leaves open what a setting would tell.</summary>
    internal void CannotRead(Check check, string setting, string where = "") =>
        CannotTell(check, IsOneReading ? $"the recording lacks {setting}" : $"{setting} cannot be read{where}");

    internal void CannotTell(Check check, string reason) => _unknown.Add((check, reason));
}
