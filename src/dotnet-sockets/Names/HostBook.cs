using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using DotNetSockets.Interop;
using SocketSnapshot;

namespace DotNetSockets.Names;

/// <summary>
/// Host names by reverse lookup: many at the same time, each address once, with one deadline for all together. What has not answered by
/// then stays a number, and is not waited for again; its name is there later, where there is a later.
/// </summary>
internal sealed class HostBook(Func<IPAddress, string?> lookup)
{
    /// <summary>A resolver blocks its thread for seconds when a server is silent; so many may be silent at the same time.</summary>
    private const int MaxThreads = 64;

    private readonly Lock _lock = new();
    private readonly Queue<(HostAddress Address, LookupRound Round)> _waiting = [];
    private readonly Dictionary<HostAddress, string?> _answers = [];
    private readonly HashSet<HostAddress> _asked = [];
    private int _threads;

    /// <summary>What is known of a snapshot, which no late answer changes while it is written.</summary>
    private Dictionary<HostAddress, string?> _names = [];

    internal HostBook()
        : this(LookUp)
    {
    }

    /// <summary>Looks up the addresses that were not asked for before. Wildcards have no names.</summary>
    internal void Resolve(IEnumerable<HostAddress> addresses, TimeSpan deadline, CancellationToken cancellationToken)
    {
        var wanted = addresses.Select(address => address.Unmap()).Where(address => !address.IsNoHost() && _asked.Add(address)).ToList();
        if (wanted.Count > 0)
        {
            var round = new LookupRound(wanted.Count);
            if (Queue(wanted, round))
            {
                round.Done.Wait(deadline, cancellationToken);
            }
            else
            {
                var began = Stopwatch.GetTimestamp();
                Work(() => cancellationToken.IsCancellationRequested || Stopwatch.GetElapsedTime(began) > deadline);
            }
        }

        lock (_lock)
        {
            _names = _answers.Count == _names.Count ? _names : new Dictionary<HostAddress, string?>(_answers);
        }
    }

    /// <summary>Null where the address has no name, or none came in time. An IPv4-mapped address has the name of its IPv4 one.</summary>
    internal string? NameOf(HostAddress address) => _names.GetValueOrDefault(address.Unmap());

    /// <summary>Whether it is known if the address has a name; wildcards have none.</summary>
    internal bool IsAnswered(HostAddress address) => address.IsNoHost() || _names.ContainsKey(address.Unmap());

    /// <summary>The addresses of a name; none where it has none; null where nobody could tell in time.</summary>
    internal static IReadOnlyList<HostAddress>? AddressesOf(string name, TimeSpan deadline)
    {
        HostAddress[]? found = null;
        if (TryStart(Ask) is { } thread)
        {
            return thread.Join(deadline) ? found : null;
        }

        Ask();
        return found;

        void Ask()
        {
            try
            {
                found = [.. Dns.GetHostAddresses(name).Select(HostAddress.FromIPAddress)];
            }
            catch (SocketException refusal)
            {
                found = IsAnswer(refusal) ? [] : null;
            }
        }
    }

    /// <summary>Hands them to threads, of which those from before may still have work; false where there is none.</summary>
    private bool Queue(List<HostAddress> wanted, LookupRound round)
    {
        lock (_lock)
        {
            wanted.ForEach(address => _waiting.Enqueue((address, round)));
            for (var more = Math.Min(_waiting.Count, MaxThreads - _threads); more > 0 && TryStart(WorkOnThread) is not null; more--)
            {
                _threads++;
            }

            return _threads > 0;
        }
    }

    private void WorkOnThread() => Work(isLate: null);

    private void Work(Func<bool>? isLate)
    {
        while (isLate?.Invoke() != true && TryTake(isLate is null, out var next))
        {
            Ask(next.Address);
            next.Round.CountDown();
        }
    }

    /// <summary>A thread that finds nothing ends, which nobody who adds something may overlook.</summary>
    private bool TryTake(bool isThread, out (HostAddress Address, LookupRound Round) next)
    {
        lock (_lock)
        {
            var isThere = _waiting.TryDequeue(out next);
            _threads -= isThread && !isThere ? 1 : 0;
            return isThere;
        }
    }

    private void Ask(HostAddress address)
    {
        try
        {
            Keep(address, lookup(address.ToIPAddress()));
        }
        catch (SocketException refusal)
        {
            if (IsAnswer(refusal))
            {
                Keep(address, null);
            }
        }
    }

    private void Keep(HostAddress address, string? name)
    {
        lock (_lock)
        {
            _answers[address] = name;
        }
    }

    /// <summary>That there is no such name is an answer. That no server could be asked (EAI_AGAIN, EAI_FAIL) is none.</summary>
    private static bool IsAnswer(SocketException refusal) => refusal.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData;

    /// <summary>Null where the system has no more threads: then the caller asks, one address after the other.</summary>
    private static Thread? TryStart(ThreadStart work)
    {
        try
        {
            var thread = new Thread(work, 256 << 10) { IsBackground = true };
            thread.Start();
            return thread;
        }
        catch (Exception refusal) when (refusal is OutOfMemoryException or ThreadStartException)
        {
            return null;
        }
    }

    /// <summary>.NET asks for the addresses of the name, too, and has no name where those do not come.</summary>
    private static string? LookUp(IPAddress address)
    {
        var name = OperatingSystem.IsLinux() ? ReverseName.Of(address) : Dns.GetHostEntry(address).HostName;
        return name == address.ToString() ? null : name;
    }
}
