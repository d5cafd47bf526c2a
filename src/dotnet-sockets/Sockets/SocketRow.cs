using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>A socket with what its snapshot knows around it.</summary>
internal readonly struct SocketRow(in SocketInfo socket, RowContext context)
{
    private readonly SocketInfo _socket = socket;

    /// <summary>The socket; by reference, for its size.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    internal readonly ref readonly SocketInfo Socket => ref _socket;

    /// <summary>Null unless it was asked for.</summary>
    internal TcpDetails? Tcp => _socket.Details?.Tcp;

    internal RowContext Context { get; } = context;

    internal Endpoint Local => _socket.Named is { } named
        ? NamedEndpoint(named.Local, _socket.LocalPort)
        : EndpointOf(_socket.LocalAddress, _socket.LocalPort, _socket.Interface);

    /// <summary>The peer's zone is the socket's interface, and matters only where the address is link-local.</summary>
    internal Endpoint Foreign => _socket.Named is { } named
        ? NamedEndpoint(named.Foreign, _socket.ForeignPort)
        : EndpointOf(_socket.ForeignAddress, _socket.ForeignPort, _socket.ForeignAddress.IsIPv6LinkLocal ? _socket.Interface : null);

    internal SocketOwners Owners => Context.OwnersOf(_socket);

    /// <summary>Which of the owners the row tells of; the first unless a filter looks at each.</summary>
    internal int OwnerIndex { get; init; }

    /// <summary>The first owner; null where there is none.</summary>
    internal SocketOwner? Owner => Owners.All is { IsEmpty: false } all ? all.Span[OwnerIndex] : null;

    /// <summary>The first owner of the socket at the other end; null where that is elsewhere, or the peer's inode is not known.</summary>
    internal SocketOwner? PeerOwner => PeerOwners?.All is { IsEmpty: false } all ? all.Span[0] : null;

    /// <summary>The owners of the socket at the other end; null where <see cref="PeerOwner"/> is, but not where the owners were not seen.</summary>
    internal SocketOwners? PeerOwners => Peer is { } peer ? Context.OwnersOf(peer) : null;

    internal SocketProcess? PeerProcess => PeerOwner is { } owner && Peer is { } peer ? Context.ProcessOf(peer, owner.ProcessId) : null;

    internal SocketProcess? Process => Owner is { } owner ? Context.ProcessOf(_socket, owner.ProcessId) : null;

    internal StructuredValue? Processes => Owners is { All.IsEmpty: false } owners ? new ProcessList(owners, _socket, Context) : null;

    /// <summary>The first owner's descriptor of this very socket.</summary>
    internal int? Descriptor => Owners is { Via: SocketOwnerVia.Descriptor } owners ? owners.All.Span[OwnerIndex].Descriptor : null;

    internal string? Program => Owner is not { } owner ? null
        : Owners.Via == SocketOwnerVia.History ? ProcessList.ProgramOf(owner.ProcessId, Process?.Name) : Context.ProgramOf(owner.ProcessId);

    internal string? Command => Process?.Arguments is { Count: > 0 } arguments ? string.Join(' ', arguments) : null;

    /// <summary>The socket at the other end, as a row; null where <see cref="PeerOwner"/> is.</summary>
    internal SocketRow? PeerRow => Peer is { } peer ? new SocketRow(peer, Context) : null;

    /// <summary>A snapshot finds owners by the inode alone; a recording has them in the peer's row.</summary>
    private SocketInfo? Peer =>
        _socket.Named is not { } named ? Context.Peers.Of(_socket)
        : named.PeerInode is not { } inode ? null
        : _socket.Origin is RecordedSocket ? Context.Peers.OfInode(_socket, inode)
        : _socket with { Inode = inode };

    internal string? ServiceOf(uint? port) =>
        port is { } number and <= ushort.MaxValue ? Context.Names.ServiceOf(_socket.Protocol, (ushort)number) : null;

    /// <summary>A packet socket's interface stands where an address has its zone; port id 0 of netlink is the kernel's.</summary>
    private Endpoint NamedEndpoint(string? name, uint? port) => new()
    {
        Host = name is null ? "*" : _socket is { Protocol: SocketProtocol.Packet, Interface: { } device } ? $"{name}%{device}" : name,
        Port = port,
        HasNoPort = port is null,
        Service = Context.ShowServices && port == 0 && _socket.Protocol == SocketProtocol.Netlink ? "kernel" : null,
    };

    private Endpoint EndpointOf(HostAddress address, uint? port, string? zone) => new()
    {
        Address = address,
        Port = port,
        Zone = zone,
        Host = !Context.ShowHosts ? null : address == HostAddress.AnyIPv4 && zone is null ? "*" : Context.Names.HostOf(address),
        Service = Context.ShowServices ? ServiceOf(port) : null,
    };
}
