using DotNetSockets.Names;
using SocketSnapshot;

namespace DotNetSockets.Commands.Doctor;

/// <summary>What the checks look at: two readings of this host a moment apart, and the kernel's settings.</summary>
internal sealed class Examination
{
    private readonly List<(Check Check, string Reason)> _unknown = [];

    private Examination(Reading before, Reading after, CounterChanges counters, TimeSpan between, KernelSettings settings)
    {
        (Before, After, Counters, Between, Settings) = (before, after, counters, between, settings);
        Statistics = EtcFile.TryRead("/proc/thread-self/net/sockstat") is { } text ? SocketStatistics.Parse(text) : null;
    }

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
        var options = new SocketTableOptions
        {
            Protocols = SocketProtocols.Tcp | SocketProtocols.Udp,
            Details = SocketDetailKinds.Timer | SocketDetailKinds.Memory | SocketDetailKinds.Tcp | SocketDetailKinds.Extended,
        };
        var begin = TimeProvider.System.GetTimestamp();
        var counters = Counted();
        var before = new Reading(SocketTable.Dump(options, cancellationToken), names);
        meanwhile();
        cancellationToken.ThrowIfCancellationRequested();
        var between = TimeProvider.System.GetElapsedTime(begin);

        // Owners are wanted of the sockets that findings show, which are the later ones.
        options = options with { Owners = SocketOwnerDetails.Descriptors | SocketOwnerDetails.Name };
        var after = new Reading(SocketTable.Dump(options, cancellationToken), names);
        return new Examination(before, after, new CounterChanges(counters, Counted()), between, settings);
    }

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

    internal void CannotTell(Check check, string reason) => _unknown.Add((check, reason));
}
