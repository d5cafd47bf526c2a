using SocketSnapshot;

namespace DotNetSockets.Names;

/// <summary>The names of hosts, services, IP protocols and users, each list read when it is first needed.</summary>
internal sealed class NameBook(
    HostBook hosts, Lazy<ServiceBook> services, Lazy<ProtocolBook> protocols, Lazy<UserBook> users)
    : INames
{
    internal NameBook()
        : this(static () => UserBook.Load())
    {
    }

    /// <param name="users">Reads the names of the users of the host that the sockets are from.</param>
    internal NameBook(Func<UserBook> users)
        : this(new HostBook(), new Lazy<ServiceBook>(ServiceBook.Load), new Lazy<ProtocolBook>(ProtocolBook.Load), new Lazy<UserBook>(users))
    {
    }

    internal HostBook Hosts { get; } = hosts;

    public string? HostOf(HostAddress address) => Hosts.NameOf(address);

    public bool IsAnswered(HostAddress address) => Hosts.IsAnswered(address);

    public string? ServiceOf(SocketProtocol protocol, ushort port) => protocol switch
    {
        SocketProtocol.Tcp or SocketProtocol.Mptcp => services.Value.NameOf(port, "tcp"),
        SocketProtocol.Udp or SocketProtocol.UdpLite => services.Value.NameOf(port, "udp"),
        SocketProtocol.Sctp => services.Value.NameOf(port, "sctp"),
        SocketProtocol.Dccp => services.Value.NameOf(port, "dccp"),
        SocketProtocol.Raw => protocols.Value.NameOf(port),
        _ => null,
    };

    public string? UserOf(uint id) => users.Value.NameOf(id);
}
