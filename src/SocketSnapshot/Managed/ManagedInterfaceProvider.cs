using System.Net.NetworkInformation;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Managed;

/// <summary>The BCL's list of interfaces, for systems without a provider of their own.</summary>
internal sealed class ManagedInterfaceProvider : ITableProvider<InterfaceTableOptions, InterfaceInfo>
{
    public string Name => "managed";

    public TableReading<InterfaceInfo> Read(InterfaceTableOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return new TableReading<InterfaceInfo>(
                [.. NetworkInterface.GetAllNetworkInterfaces().Select(link => Convert(link, options))],
                ["On this system only the usual counters of an interface are known, and not its master, its link or all of its flags."]);
        }
        catch (Exception refusal) when (refusal is NetworkInformationException or PlatformNotSupportedException)
        {
            return new TableReading<InterfaceInfo>(null, [$"The system does not tell its interfaces: {refusal.Message}"]);
        }
    }

    private static InterfaceInfo Convert(NetworkInterface link, InterfaceTableOptions options)
    {
        var isUp = link.OperationalStatus == OperationalStatus.Up;
        var hardware = link.GetPhysicalAddress().GetAddressBytes();
        return new InterfaceInfo
        {
            Name = link.Name,
            Traits = (isUp ? InterfaceTraits.Up | InterfaceTraits.Running : 0)
                | (link.NetworkInterfaceType == NetworkInterfaceType.Loopback ? InterfaceTraits.Loopback : 0)
                | (link.SupportsMulticast ? InterfaceTraits.Multicast : 0),
            State = State(link.OperationalStatus),
            Mtu = Mtu(link.GetIPProperties()),
            HardwareAddress = hardware.Length == 0 ? null : BitConverter.ToString(hardware).Replace('-', ':').ToLowerInvariant(),
            Addresses = options.IncludeAddresses ? Addresses(link.GetIPProperties()) : null,
            SpeedMbps = options.IncludeSpeed && link.Speed is > 0 and < uint.MaxValue * 1_000_000L ? (uint)(link.Speed / 1_000_000) : null,
            Counters = Counters(link),
        };
    }

    private static List<InterfaceAddress> Addresses(IPInterfaceProperties properties) =>
        [.. properties.UnicastAddresses.Select(own => new InterfaceAddress(HostAddress.FromIPAddress(own.Address), (byte)own.PrefixLength))];

    private static uint? Mtu(IPInterfaceProperties properties)
    {
        try
        {
            return properties.GetIPv4Properties() is { Mtu: > 0 and var mtu } ? (uint)mtu : null;
        }
        catch (NetworkInformationException)
        {
            // An interface without IPv4 has none.
            return null;
        }
    }

    private static InterfaceCounters? Counters(NetworkInterface link)
    {
        try
        {
            var counted = link.GetIPStatistics();
            return new InterfaceCounters
            {
                ReceivedBytes = (ulong)counted.BytesReceived,
                SentBytes = (ulong)counted.BytesSent,
                ReceivedPackets = (ulong)(counted.UnicastPacketsReceived + counted.NonUnicastPacketsReceived),
                SentPackets = (ulong)(counted.UnicastPacketsSent + (OperatingSystem.IsWindows() ? counted.NonUnicastPacketsSent : 0)),
                ReceiveErrors = (ulong)counted.IncomingPacketsWithErrors,
                SendErrors = (ulong)counted.OutgoingPacketsWithErrors,
                ReceiveLost = (ulong)counted.IncomingPacketsDiscarded,
                SendDropped = OperatingSystem.IsMacOS() ? null : (ulong)counted.OutgoingPacketsDiscarded,
            };
        }
        catch (Exception refusal) when (refusal is NetworkInformationException or PlatformNotSupportedException)
        {
            return null;
        }
    }

    private static InterfaceState? State(OperationalStatus status) => status switch
    {
        OperationalStatus.Up => InterfaceState.Up,
        OperationalStatus.Down => InterfaceState.Down,
        OperationalStatus.Testing => InterfaceState.Testing,
        OperationalStatus.Dormant => InterfaceState.Dormant,
        OperationalStatus.NotPresent => InterfaceState.NotPresent,
        OperationalStatus.LowerLayerDown => InterfaceState.LowerLayerDown,
        _ => null,
    };
}
