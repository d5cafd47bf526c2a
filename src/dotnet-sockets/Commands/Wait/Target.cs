using System.Net.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Commands.Wait;

/// <summary>Where somebody listens, or is to: a port, on one address or on any, or the name of a UNIX socket.</summary>
/// <param name="Text">What the user wrote.</param>
/// <param name="Protocol">TCP, UDP or UNIX.</param>
internal sealed record Target(string Text, SocketProtocol Protocol)
{
    private readonly string? _path;
    private readonly string? _realPath;

    /// <summary>The addresses, any of which will do; none for a port alone.</summary>
    internal IReadOnlyList<HostAddress> Addresses { get; init; } = [];

    /// <summary>The interface that packets come in by; null for the host's own.</summary>
    internal string? Interface { get; init; }

    internal ushort Port { get; init; }

    /// <summary>The name of a UNIX socket: a path, or @ and an abstract one.</summary>
    internal string? Path
    {
        get => _path;
        init
        {
            _path = value;
            _realPath = value is ['@', ..] or null ? null : RealPath.Of(value);
        }
    }

    /// <summary>A port alone.</summary>
    internal bool IsBare => Path is null && Addresses.Count == 0;

    /// <summary>The addresses that a stranger's first packet is for: of a port alone those of this host by which it talks to itself.</summary>
    internal IReadOnlyList<HostAddress> Asked => IsBare ? [HostAddress.FromIPv4(0x7f000001), HostAddress.FromIPv6(0, 1)] : Addresses;

    /// <summary>Whether the socket has the port or the name on its own side, whatever its state and address.</summary>
    internal bool IsOf(in SocketInfo socket) => socket.Protocol == Protocol
        && (Path is null ? socket.LocalPort == Port : socket.Named?.Local is { } name && IsName(name));

    /// <summary>Whether it is one end of a connection to the target, of which there may be one that nobody has accepted yet.</summary>
    internal bool IsConnection(in SocketInfo socket) => IsOf(socket) && !IsListener(socket)
        && socket.State is not (null or SocketState.Close or SocketState.TimeWait)
        && (IsBare || Path is not null || Addresses.Any(static address => address.IsAny) || Addresses.Contains(socket.LocalAddress.Unmap()));

    /// <summary>Whether the socket waits for strangers: where the protocol has no listeners, it has no peer.</summary>
    internal static bool IsListener(in SocketInfo socket) => socket.Protocol switch
    {
        SocketProtocol.Udp => socket.State is null or SocketState.Close && socket.ForeignPort is null,
        SocketProtocol.Unix => socket.State == SocketState.Listen
            || (socket.Named is { Type: SocketType.Dgram, PeerInode: null } && socket.State is null or SocketState.Close),
        _ => socket.State == SocketState.Listen,
    };

    /// <summary>Whether the listener would answer there, as far as its row tells: what is asked where the kernel cannot look it up.</summary>
    internal bool IsAnsweredBy(SocketInfo listener, OwnAddresses own) => Asked.Any(address => own.Have(address)
        && (listener.LocalAddress == address || (listener.LocalAddress.IsAny && Takes(listener, address)))
        && (listener.Interface is not { } device || device == (Interface ?? own.InterfaceOf(address) ?? "lo")));

    /// <summary>A socket that Windows lets take both families is in both of its tables.</summary>
    private static bool Takes(in SocketInfo listener, HostAddress address) => listener.LocalAddress.Family == address.Family
        || (listener.Family == AddressFamily.InterNetworkV6 && listener.Details?.IsIPv6Only != true && !OperatingSystem.IsWindows());

    private bool IsName(string name) => name == Path || (_realPath is not null && name is ['/', ..]
        && System.IO.Path.GetFileName(name) == System.IO.Path.GetFileName(_realPath) && RealPath.Of(name) == _realPath);
}
