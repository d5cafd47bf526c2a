using System.Net.Sockets;
using SocketSnapshot.Linux.Owners;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Tests;

/// <summary>A provider that serves what it is told to, and remembers what it was asked for.</summary>
internal sealed class FakeProvider(string name, SocketProtocols serves, params SocketInfo[] sockets) : ISocketProvider
{
    public string Name => name;

    internal IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Owners that come with the sockets; null for those of /proc.</summary>
    internal ISocketOwners? Owners { get; init; }

    internal List<SocketProtocols> Asked { get; } = [];

    internal int Released { get; private set; }

    public SocketReading Read(SocketTableOptions options, SocketProtocols wanted, CancellationToken cancellationToken)
    {
        Asked.Add(wanted);
        var records = from socket in sockets
                      group socket by (socket.Protocol, socket.Family) into run
                      select new FakeRecords(run.Key.Protocol, run.Key.Family, [.. run]);
        return new SocketReading(serves & wanted, [.. records], [.. Warnings]) { Release = () => Released++, Owners = Owners };
    }

    /// <summary>Linux's, which know nothing of where the sockets are from.</summary>
    public IOwnerSearch? SearchOwners(SocketTableOptions options, CancellationToken cancellationToken) =>
        Owners is null ? OwnerSearch.TryStart(options, cancellationToken) : null;

    internal static SocketInfo Socket(SocketProtocol protocol, ushort port, SocketState? state = null, bool isIPv6 = false) => new()
    {
        Protocol = protocol,
        Family = isIPv6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork,
        LocalAddress = isIPv6 ? HostAddress.AnyIPv6 : HostAddress.AnyIPv4,
        LocalPort = port,
        ForeignAddress = isIPv6 ? HostAddress.AnyIPv6 : HostAddress.AnyIPv4,
        State = state,
    };

    private sealed class FakeRecords(SocketProtocol protocol, AddressFamily family, SocketInfo[] sockets) : SocketRecords(protocol, family)
    {
        internal override IEnumerable<SocketInfo> Decode()
        {
            Shortfall = sockets.Any(socket => socket.LocalPort == 404) ? "A line could not be decoded." : null;
            return sockets;
        }
    }
}
