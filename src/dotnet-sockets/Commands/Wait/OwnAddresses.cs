using SocketSnapshot;

namespace DotNetSockets.Commands.Wait;

/// <summary>
/// The addresses of this host, and the interfaces that have them: a connection to another address goes elsewhere, whoever listens on all
/// addresses here. They are read anew when they are a second old.
/// </summary>
internal sealed class OwnAddresses
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private IReadOnlyList<(HostAddress Network, int Length, string? Interface)>? _all;
    private long _readAt;

    /// <summary>Whether packets for the address are this host's own; true where that cannot be told.</summary>
    internal bool Have(HostAddress address) => address.IsLoopback || address.IsAny || All is not { Count: > 0 } all || all.Any(own => IsIn(address, own));

    /// <summary>
    /// The interface by which packets come in that this host sends to the address, for sockets that are bound to one: it is the one that has the
    /// address. Null where that cannot be told.
    /// </summary>
    internal string? InterfaceOf(HostAddress address) => address.IsLoopback || address.IsAny ? null
        : All?.Where(own => IsIn(address, own)).OrderByDescending(own => own.Length).FirstOrDefault().Interface;

    private IReadOnlyList<(HostAddress Network, int Length, string? Interface)>? All
    {
        get
        {
            if (_all is null || TimeProvider.System.GetElapsedTime(_readAt) > Fresh)
            {
                _readAt = TimeProvider.System.GetTimestamp();
                _all = Read();
            }

            return _all;
        }
    }

    /// <summary>Linux has them as routes, with whole networks that a host may take for its own; /proc tells no types of routes.</summary>
    private static IReadOnlyList<(HostAddress, int, string?)> Read()
    {
        const uint LocalTable = 255;
        try
        {
            return OperatingSystem.IsLinux()
                ? [.. RouteTable.Capture(new RouteTableOptions { Table = LocalTable }).Routes.Where(route => route.Type == RouteType.Local)
                    .Select(route => (route.Destination, (int)route.PrefixLength, route.Interface))]
                : [.. InterfaceTable.Capture().Interfaces.SelectMany(link => (link.Addresses ?? []).Select(own => (own.Address, own.Address.ToString().Contains(':') ? 128 : 32, (string?)link.Name)))];
        }
        catch (SocketSnapshotException)
        {
            return [];
        }
    }

    private static bool IsIn(HostAddress address, (HostAddress Network, int Length, string? Interface) own)
    {
        if (own.Network.Family != address.Family)
        {
            return false;
        }

        var (network, bytes) = (own.Network.ToIPAddress().GetAddressBytes(), address.ToIPAddress().GetAddressBytes());
        for (var bit = 0; bit < own.Length; bit++)
        {
            if (((network[bit / 8] ^ bytes[bit / 8]) & (0x80 >> (bit % 8))) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
