using System.Net.NetworkInformation;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Managed;

/// <summary>The BCL's counters under the kernel's names (RFC 1213 has both), for systems without a provider of their own.</summary>
internal sealed class ManagedCounterProvider : ITableProvider<NetworkStatisticsOptions, NetworkCounter>
{
    public string Name => "managed";

#pragma warning disable CA1416 // What the platform does not have throws, and is left out.

    public TableReading<NetworkCounter> Read(NetworkStatisticsOptions options, CancellationToken cancellationToken)
    {
        var properties = IPGlobalProperties.GetIPGlobalProperties();
        List<NetworkCounter> counters =
        [
            .. Ask(properties.GetIPv4GlobalStatistics, "Ip", Ip),
            .. Ask(properties.GetIcmpV4Statistics, "Icmp", Icmp),
            .. Ask(properties.GetTcpIPv4Statistics, "Tcp", Tcp),
            .. Ask(properties.GetUdpIPv4Statistics, "Udp", Udp),
            .. Ask(properties.GetIPv6GlobalStatistics, "Ip6", Ip),
            .. Ask(properties.GetUdpIPv6Statistics, "Udp6", Udp),
        ];
        return counters.Count == 0
            ? new TableReading<NetworkCounter>(null, ["The system does not tell its counters."])
            : new TableReading<NetworkCounter>(counters, ["On this system only the counters of the old MIBs are known, and of TCP those of IPv4."]);
    }

    /// <summary>A system may refuse a protocol or a single counter; the others are still worth having.</summary>
    private static IEnumerable<NetworkCounter> Ask<T>(Func<T> ask, string protocol, (string Name, Func<T, long> Read)[] counters)
    {
        if (Try(ask) is not (true, { } statistics))
        {
            return [];
        }

        return from counter in counters
               let read = Try(() => counter.Read(statistics))
               where read.Known
               select new NetworkCounter(protocol, counter.Name, read.Value);
    }

    private static (bool Known, T? Value) Try<T>(Func<T> ask)
    {
        try
        {
            return (true, ask());
        }
        catch (Exception refusal) when (refusal is NetworkInformationException or PlatformNotSupportedException)
        {
            return (false, default);
        }
    }

    private static readonly (string, Func<IPGlobalStatistics, long>)[] Ip =
    [
        ("DefaultTTL", ip => ip.DefaultTtl),
        ("InReceives", ip => ip.ReceivedPackets),
        ("InHdrErrors", ip => ip.ReceivedPacketsWithHeadersErrors),
        ("InAddrErrors", ip => ip.ReceivedPacketsWithAddressErrors),
        ("ForwDatagrams", ip => ip.ReceivedPacketsForwarded),
        ("InUnknownProtos", ip => ip.ReceivedPacketsWithUnknownProtocol),
        ("InDiscards", ip => ip.ReceivedPacketsDiscarded),
        ("InDelivers", ip => ip.ReceivedPacketsDelivered),
        ("OutRequests", ip => ip.OutputPacketRequests),
        ("OutDiscards", ip => ip.OutputPacketsDiscarded),
        ("OutNoRoutes", ip => ip.OutputPacketsWithNoRoute),
        ("ReasmReqds", ip => ip.PacketReassembliesRequired),
        ("ReasmOKs", ip => ip.PacketsReassembled),
        ("ReasmFails", ip => ip.PacketReassemblyFailures),
        ("FragOKs", ip => ip.PacketsFragmented),
        ("FragFails", ip => ip.PacketFragmentFailures),
    ];

    private static readonly (string, Func<IcmpV4Statistics, long>)[] Icmp =
    [
        ("InMsgs", icmp => icmp.MessagesReceived),
        ("InErrors", icmp => icmp.ErrorsReceived),
        ("InDestUnreachs", icmp => icmp.DestinationUnreachableMessagesReceived),
        ("InTimeExcds", icmp => icmp.TimeExceededMessagesReceived),
        ("InRedirects", icmp => icmp.RedirectsReceived),
        ("InEchos", icmp => icmp.EchoRequestsReceived),
        ("InEchoReps", icmp => icmp.EchoRepliesReceived),
        ("OutMsgs", icmp => icmp.MessagesSent),
        ("OutErrors", icmp => icmp.ErrorsSent),
        ("OutDestUnreachs", icmp => icmp.DestinationUnreachableMessagesSent),
        ("OutTimeExcds", icmp => icmp.TimeExceededMessagesSent),
        ("OutRedirects", icmp => icmp.RedirectsSent),
        ("OutEchos", icmp => icmp.EchoRequestsSent),
        ("OutEchoReps", icmp => icmp.EchoRepliesSent),
    ];

    private static readonly (string, Func<TcpStatistics, long>)[] Tcp =
    [
        ("RtoMin", tcp => tcp.MinimumTransmissionTimeout),
        ("RtoMax", tcp => tcp.MaximumTransmissionTimeout),
        ("MaxConn", tcp => tcp.MaximumConnections),
        ("ActiveOpens", tcp => tcp.ConnectionsInitiated),
        ("PassiveOpens", tcp => tcp.ConnectionsAccepted),
        ("AttemptFails", tcp => tcp.FailedConnectionAttempts),
        ("EstabResets", tcp => tcp.ResetConnections),
        ("CurrEstab", tcp => tcp.CurrentConnections),
        ("InSegs", tcp => tcp.SegmentsReceived),
        ("OutSegs", tcp => tcp.SegmentsSent),
        ("RetransSegs", tcp => tcp.SegmentsResent),
        ("InErrs", tcp => tcp.ErrorsReceived),
        ("OutRsts", tcp => tcp.ResetsSent),
    ];

    private static readonly (string, Func<UdpStatistics, long>)[] Udp =
    [
        ("InDatagrams", udp => udp.DatagramsReceived),
        ("NoPorts", udp => udp.IncomingDatagramsDiscarded),
        ("InErrors", udp => udp.IncomingDatagramsWithErrors),
        ("OutDatagrams", udp => udp.DatagramsSent),
    ];
#pragma warning restore CA1416
}
