namespace SocketSnapshot;

/// <summary>A network interface. What a source does not tell is null.</summary>
public sealed record InterfaceInfo
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its number; null where the source does not tell.</summary>
    public int? Index { get; init; }

    /// <summary>What it is and does; null where the source does not tell.</summary>
    public InterfaceTraits? Traits { get; init; }

    /// <summary>Whether it carries packets; null where the source does not tell.</summary>
    public InterfaceState? State { get; init; }

    /// <summary>The largest packet in bytes; null where the source does not tell.</summary>
    public uint? Mtu { get; init; }

    /// <summary>The link's address as hexadecimal numbers and colons; null where it has none, such as a tunnel.</summary>
    public string? HardwareAddress { get; init; }

    /// <summary>Its IPv4 and IPv6 addresses; null where they were not asked for or the source does not tell.</summary>
    public IReadOnlyList<InterfaceAddress>? Addresses { get; init; }

    /// <summary>Its speed in megabits a second; null where it was not asked for, or the driver knows none.</summary>
    public uint? SpeedMbps { get; init; }

    /// <summary>The bridge or bond that it is a port of; null where it is none.</summary>
    public string? Master { get; init; }

    /// <summary>The interface below it, such as a VLAN's, or the other end of a veth; null where there is none in this namespace.</summary>
    public string? Link { get; init; }

    /// <summary>What made it: veth, bridge, tun, vlan, ...; null for a device of the hardware.</summary>
    public string? Kind { get; init; }

    /// <summary>The administrator's description; null where there is none.</summary>
    public string? Alias { get; init; }

    /// <summary>How many packets may wait to be sent; null where the source does not tell.</summary>
    public uint? SendQueueLength { get; init; }

    /// <summary>What it has counted; null where the source does not tell.</summary>
    public InterfaceCounters? Counters { get; init; }
}
