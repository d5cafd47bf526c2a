using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Query;

/// <summary>
/// Host names by reverse lookup: all at once, each address once, with one deadline for all together. What has not answered by then
/// stays a number, and is not waited for again.
/// </summary>
internal sealed class HostBook(Func<IPAddress, string?> lookup)
{
    /// <summary>A resolver blocks its thread for seconds when a server is silent; so many may be silent at the same time.</summary>
    private const int MaxThreads = 64;

    private readonly ConcurrentDictionary<HostAddress, string?> _names = [];
    private readonly HashSet<HostAddress> _asked = [];

    internal HostBook()
        : this(LookUp)
    {
    }

    /// <summary>Looks up the addresses that were not asked for before. Wildcards have no names.</summary>
    internal void Resolve(IEnumerable<HostAddress> addresses, TimeSpan deadline, CancellationToken cancellationToken)
    {
        var wanted = new ConcurrentQueue<HostAddress>(addresses.Select(address => address.Unmap()).Where(address => !address.IsAny && _asked.Add(address)));
        var open = wanted.Count;
        if (open == 0)
        {
            return;
        }

        var done = new TaskCompletionSource();
        var started = 0;
        while (started < Math.Min(open, MaxThreads) && TryStart(() => Work(isLate: null)) is not null)
        {
            started++;
        }

        if (started == 0)
        {
            var began = Stopwatch.GetTimestamp();
            Work(() => cancellationToken.IsCancellationRequested || Stopwatch.GetElapsedTime(began) > deadline);
            return;
        }

        done.Task.Wait(deadline, cancellationToken);
        wanted.Clear();

        void Work(Func<bool>? isLate)
        {
            while (isLate?.Invoke() != true && wanted.TryDequeue(out var address))
            {
                Ask(address);
                if (Interlocked.Decrement(ref open) == 0)
                {
                    done.SetResult();
                }
            }
        }
    }

    /// <summary>That there is no such name is an answer. That no server could be asked (EAI_AGAIN, EAI_FAIL) is none.</summary>
    private void Ask(HostAddress address)
    {
        try
        {
            _names[address] = lookup(address.ToIPAddress());
        }
        catch (SocketException refusal)
        {
            if (refusal.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData)
            {
                _names[address] = null;
            }
        }
    }

    /// <summary>Null where the address has no name, or none came in time. An IPv4-mapped address has the name of its IPv4 one.</summary>
    internal string? NameOf(HostAddress address) => _names.GetValueOrDefault(address.Unmap());

    /// <summary>Whether it is known if the address has a name; wildcards have none.</summary>
    internal bool IsAnswered(HostAddress address) => address.IsAny || _names.ContainsKey(address.Unmap());

    /// <summary>The addresses of a name; none where it has none, or none came in time.</summary>
    internal static IReadOnlyList<HostAddress> AddressesOf(string name, TimeSpan deadline)
    {
        HostAddress[] found = [];
        if (TryStart(Ask) is { } thread)
        {
            return thread.Join(deadline) ? found : [];
        }

        Ask();
        return found;

        void Ask()
        {
            try
            {
                found = [.. Dns.GetHostAddresses(name).Select(HostAddress.FromIPAddress)];
            }
            catch (SocketException)
            {
                // It has none.
            }
        }
    }

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

    private static string? LookUp(IPAddress address)
    {
        var name = Dns.GetHostEntry(address).HostName;
        return name == address.ToString() ? null : name;
    }
}
