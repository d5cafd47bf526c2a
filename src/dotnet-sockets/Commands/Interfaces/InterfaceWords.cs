using SocketSnapshot;

namespace DotNetSockets.Commands.Interfaces;

/// <summary>The words and letters of interfaces: netstat's letters, ip-link(8)'s words.</summary>
internal static class InterfaceWords
{
    /// <summary>In netstat's order, and P twice as in netstat.</summary>
    private static readonly (InterfaceTraits Trait, char Letter)[] Letters =
    [
        (InterfaceTraits.AllMulticast, 'A'), (InterfaceTraits.Broadcast, 'B'), (InterfaceTraits.Debug, 'D'), (InterfaceTraits.Loopback, 'L'),
        (InterfaceTraits.Multicast, 'M'), (InterfaceTraits.Dynamic, 'd'), (InterfaceTraits.Promiscuous, 'P'),
        (InterfaceTraits.NoTrailers, 'N'), (InterfaceTraits.NoArp, 'O'), (InterfaceTraits.PointToPoint, 'P'), (InterfaceTraits.Slave, 's'),
        (InterfaceTraits.Master, 'm'), (InterfaceTraits.Running, 'R'), (InterfaceTraits.Up, 'U'),
    ];

    internal static string? Flags(InterfaceTraits? traits) =>
        traits is { } set ? string.Concat(Letters.Where(known => (set & known.Trait) != 0).Select(known => known.Letter)) : null;

    internal static string? State(InterfaceState? state) => state switch
    {
        InterfaceState.NotPresent => "NOTPRESENT",
        InterfaceState.Down => "DOWN",
        InterfaceState.LowerLayerDown => "LOWERLAYERDOWN",
        InterfaceState.Testing => "TESTING",
        InterfaceState.Dormant => "DORMANT",
        InterfaceState.Up => "UP",
        _ => null,
    };
}
