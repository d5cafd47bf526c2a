using System.Net.Sockets;

namespace SocketSnapshot.Linux.Owners;

/// <summary>
/// Finds the listener in whose queue a connection waits that nobody has accepted. The kernel tells of neither; it chose the listener
/// by address, then by device (inet_lookup_listener(), compute_score()), and so is it done here.
/// </summary>
internal sealed class ListenerBook
{
    private readonly Dictionary<(SocketOrigin? Place, uint Port), List<Listener>> _listeners = [];

    /// <summary>What was found: connections that wait at many listeners of one port are many as well, and nearly all alike.</summary>
    private readonly Dictionary<Target, IReadOnlyList<uint>> _found = [];

    internal ListenerBook(IEnumerable<SocketInfo> listeners)
    {
        foreach (var listener in listeners)
        {
            if (listener is { LocalPort: { } port, Inode: { } inode })
            {
                if (!_listeners.TryGetValue((listener.Origin, port), out var onPort))
                {
                    _listeners.Add((listener.Origin, port), onPort = []);
                }

                onPort.Add(new Listener(listener.LocalAddress, listener.Interface, listener.Family, inode, listener.ReceiveQueue > 0));
            }
        }
    }

    /// <summary>Whether a socket without a descriptor may be a connection in a queue; an orphan is in none of these states.</summary>
    internal static bool MayWait(in SocketInfo socket) =>
        socket is { Protocol: SocketProtocol.Tcp, State: SocketState.Established or SocketState.SynReceived or SocketState.CloseWait };

    /// <summary>
    /// The inodes of the listeners it may be; several where they share the port (SO_REUSEPORT). For connections to the same place it is
    /// the same list.
    /// </summary>
    internal IReadOnlyList<uint> Find(in SocketInfo connection)
    {
        if (connection.LocalPort is not { } port || !_listeners.TryGetValue((connection.Origin, port), out var onPort))
        {
            return [];
        }

        var target = new Target(
            connection.Origin, port, connection.LocalAddress.Unmap(), connection.Interface, connection.Family,
            connection.State == SocketState.SynReceived);
        lock (_found)
        {
            if (!_found.TryGetValue(target, out var inodes))
            {
                _found.Add(target, inodes = Find(onPort, target));
            }

            return inodes;
        }
    }

    private static IReadOnlyList<uint> Find(List<Listener> onPort, Target connection)
    {
        var scored = onPort.Select(listener => (Listener: listener, Score: Score(listener, connection))).Where(match => match.Score > 0).ToList();
        if (scored.Count == 0)
        {
            return [];
        }

        var best = scored.Max(match => match.Score);
        var listeners = scored.Where(match => match.Score == best).Select(match => match.Listener).ToList();

        // Whole connections are in the queue that recv_q counts; one that is empty holds none. Half open ones are not counted.
        var filled = connection.IsHalfOpen ? [] : listeners.FindAll(listener => listener.IsFilled);
        return [.. (filled.Count > 0 ? filled : listeners).Select(listener => listener.Inode)];
    }

    /// <summary>0 for a listener that cannot have taken it.</summary>
    private static int Score(in Listener listener, in Target connection)
    {
        const int SameAddress = 4, SameDevice = 2, SameFamily = 1, Possible = 8;
        var isSame = listener.Address.Unmap() == connection.Address;
        var isSameDevice = listener.Interface == connection.Interface;
        var isSameFamily = listener.Family == connection.Family;

        // A listener of the IPv6 family with the wildcard takes IPv4 too.
        var takesAny = listener.Address.IsAny && (isSameFamily || listener.Family == AddressFamily.InterNetworkV6);
        return (!isSame && !takesAny) || (listener.Interface is not null && !isSameDevice)
            ? 0
            : Possible + (isSame ? SameAddress : 0) + (isSameDevice ? SameDevice : 0) + (isSameFamily ? SameFamily : 0);
    }

    /// <summary>What of a connection decides whose it is.</summary>
    private readonly record struct Target(
        SocketOrigin? Place, uint Port, HostAddress Address, string? Interface, AddressFamily Family, bool IsHalfOpen);

    /// <summary>No more than the search needs: a recording can have a million listeners.</summary>
    private readonly record struct Listener(HostAddress Address, string? Interface, AddressFamily Family, uint Inode, bool IsFilled);
}
