using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.SockDiag.Families;

/// <summary>The structs that stand where TCP has tcp_info, whole, cut at every byte and damaged.</summary>
[TestFixture]
internal sealed class MptcpAndSctpInfoTests
{
    private const int Mutated = 20_000;

    private static readonly KernelMptcpInfo Mptcp = Distinct<KernelMptcpInfo>();
    private static readonly KernelSctpInfo Sctp = Distinct<KernelSctpInfo>();

    private static readonly byte[] MptcpBytes = Bytes(Mptcp);
    private static readonly byte[] SctpBytes = Bytes(Sctp);

    private static readonly byte[] Locals =
    [
        .. Storage(Golden.Bytes("02 00 1F 90 0A 00 00 01")),
        .. Storage(Golden.Bytes("0A 00 1F 90 00 00 00 00 FE 80 00 00 00 00 00 00 00 00 00 00 00 00 00 01")),
    ];

    private static readonly byte[] Peers = Storage(Golden.Bytes("02 00 1F 90 0A 00 00 02"));

    [Test]
    public void Each_field_of_mptcp_info_is_where_the_kernel_has_it()
    {
        var read = ReadMptcp(MptcpBytes)!;
        Assert.Multiple(() =>
        {
            Assert.That(read.Subflows, Is.EqualTo(Mptcp.subflows));
            Assert.That(read.SubflowsTotal, Is.EqualTo(Mptcp.subflows_total));
            Assert.That(read.SubflowsMax, Is.EqualTo(Mptcp.subflows_max));
            Assert.That(read.AddressesSignalled, Is.EqualTo(Mptcp.add_addr_signal));
            Assert.That(read.AddressesSignalledMax, Is.EqualTo(Mptcp.add_addr_signal_max));
            Assert.That(read.AddressesAccepted, Is.EqualTo(Mptcp.add_addr_accepted));
            Assert.That(read.AddressesAcceptedMax, Is.EqualTo(Mptcp.add_addr_accepted_max));
            Assert.That(read.LocalAddresses, Is.EqualTo(Mptcp.local_addr_used));
            Assert.That(read.LocalAddressesMax, Is.EqualTo(Mptcp.local_addr_max));
            Assert.That(read.Token, Is.EqualTo(Mptcp.token));
            Assert.That(read.WriteSequence, Is.EqualTo(Mptcp.write_seq));
            Assert.That(read.UnacknowledgedSequence, Is.EqualTo(Mptcp.snd_una));
            Assert.That(read.ReceiveSequence, Is.EqualTo(Mptcp.rcv_nxt));
            Assert.That(read.Retransmits, Is.EqualTo(Mptcp.retransmits));
            Assert.That(read.BytesRetransmitted, Is.EqualTo(Mptcp.bytes_retrans));
            Assert.That(read.BytesSent, Is.EqualTo(Mptcp.bytes_sent));
            Assert.That(read.BytesReceived, Is.EqualTo(Mptcp.bytes_received));
            Assert.That(read.BytesAcknowledged, Is.EqualTo(Mptcp.bytes_acked));
            Assert.That(read.LastSendMilliseconds, Is.EqualTo(Mptcp.last_data_sent));
            Assert.That(read.LastReceiveMilliseconds, Is.EqualTo(Mptcp.last_data_recv));
            Assert.That(read.LastAcknowledgementMilliseconds, Is.EqualTo(Mptcp.last_ack_recv));
        });
    }

    [TestCase(0u, false, false)]
    [TestCase(1u, true, false)]
    [TestCase(2u, false, true)]
    public void Its_flags_are_bits(uint flags, bool hasFallenBack, bool hasKey)
    {
        var read = ReadMptcp(Bytes(new KernelMptcpInfo { flags = flags, csum_enabled = 1 }))!;
        Assert.That((read.HasFallenBack, read.HasRemoteKey, read.HasChecksums), Is.EqualTo(((bool?)hasFallenBack, (bool?)hasKey, (bool?)true)));
    }

    [Test]
    public void A_listener_has_neither_token_nor_sequence()
    {
        var read = ReadMptcp(Bytes(new KernelMptcpInfo { subflows_max = 2 }))!;
        Assert.That((read.Token, read.WriteSequence, read.UnacknowledgedSequence, read.ReceiveSequence), Is.EqualTo(((uint?)null, (ulong?)null, (ulong?)null, (ulong?)null)));
        Assert.That(read.SubflowsMax, Is.EqualTo(2));
    }

    [Test]
    public void Each_field_of_sctp_info_is_where_the_kernel_has_it()
    {
        var read = ReadSctp(SctpBytes, isAssociation: true)!;
        Assert.Multiple(() =>
        {
            Assert.That(read.Tag, Is.EqualTo(Sctp.tag));
            Assert.That(read.PeerTag, Is.EqualTo(Sctp.peer_tag));
            Assert.That(read.ReceiveWindow, Is.EqualTo(Sctp.rwnd));
            Assert.That(read.PeerWindow, Is.EqualTo(Sctp.peer_rwnd));
            Assert.That(read.UnacknowledgedChunks, Is.EqualTo(Sctp.unackdata));
            Assert.That(read.PendingChunks, Is.EqualTo(Sctp.penddata));
            Assert.That(read.InStreams, Is.EqualTo(Sctp.instrms));
            Assert.That(read.OutStreams, Is.EqualTo(Sctp.outstrms));
            Assert.That(read.FragmentationPoint, Is.EqualTo(Sctp.fragmentation_point));
            Assert.That(read.InQueue, Is.EqualTo(Sctp.inqueue));
            Assert.That(read.OutQueue, Is.EqualTo(Sctp.outqueue));
            Assert.That(read.Errors, Is.EqualTo(Sctp.overall_error));
            Assert.That(read.MaxBurst, Is.EqualTo(Sctp.max_burst));
            Assert.That(read.MaxSegment, Is.EqualTo(Sctp.maxseg));
            Assert.That(read.SelectiveAcknowledgementsReceived, Is.EqualTo(Sctp.isacks));
            Assert.That(read.SelectiveAcknowledgementsSent, Is.EqualTo(Sctp.osacks));
            Assert.That(read.PacketsSent, Is.EqualTo(Sctp.opackets));
            Assert.That(read.PacketsReceived, Is.EqualTo(Sctp.ipackets));
            Assert.That(read.ChunksRetransmitted, Is.EqualTo(Sctp.rtxchunks));
            Assert.That(read.OutOfSequence, Is.EqualTo(Sctp.outofseqtsns));
            Assert.That(read.DuplicatesReceived, Is.EqualTo(Sctp.idupchunks));
            Assert.That(read.GapsReceived, Is.EqualTo(Sctp.gapcnt));
            Assert.That(read.UnorderedSent, Is.EqualTo(Sctp.ouodchunks));
            Assert.That(read.UnorderedReceived, Is.EqualTo(Sctp.iuodchunks));
            Assert.That(read.OrderedSent, Is.EqualTo(Sctp.oodchunks));
            Assert.That(read.OrderedReceived, Is.EqualTo(Sctp.iodchunks));
            Assert.That(read.ControlSent, Is.EqualTo(Sctp.octrlchunks));
            Assert.That(read.ControlReceived, Is.EqualTo(Sctp.ictrlchunks));
            Assert.That(read.CongestionWindow, Is.EqualTo(Sctp.p_cwnd));
            Assert.That(read.RoundTripMilliseconds, Is.EqualTo(Sctp.p_srtt));
            Assert.That(read.RetransmissionTimeoutMilliseconds, Is.EqualTo(Sctp.p_rto));
            Assert.That(read.HeartbeatMilliseconds, Is.EqualTo(Sctp.p_hbinterval));
            Assert.That(read.PathRetransmissionsMax, Is.EqualTo(Sctp.p_pathmaxrxt));
            Assert.That(read.AcknowledgementDelayMilliseconds, Is.EqualTo(Sctp.p_sackdelay));
            Assert.That(read.AcknowledgementEvery, Is.EqualTo(Sctp.p_sackfreq));
            Assert.That(read.SlowStartThreshold, Is.EqualTo(Sctp.p_ssthresh));
            Assert.That(read.PartialBytesAcknowledged, Is.EqualTo(Sctp.p_partial_bytes_acked));
            Assert.That(read.BytesInFlight, Is.EqualTo(Sctp.p_flight_size));
            Assert.That(read.PathErrors, Is.EqualTo(Sctp.p_error));
            Assert.That(read.AutocloseSeconds, Is.EqualTo(Sctp.s_autoclose));
            Assert.That(read.AdaptationIndication, Is.EqualTo(Sctp.s_adaptation_ind));
            Assert.That(read.PartialDeliveryPoint, Is.EqualTo(Sctp.s_pd_point));
            Assert.That(read.State, Is.EqualTo(Sctp.state));
            Assert.That(read.PeerCapabilities, Is.EqualTo(Sctp.peer_capable));
            Assert.That(read.PeerAcknowledgement, Is.EqualTo(Sctp.peer_sack));
            Assert.That(read.IsNoDelay, Is.EqualTo(Sctp.s_nodelay != 0));
            Assert.That(read.FragmentsDisabled, Is.EqualTo(Sctp.s_disable_fragments != 0));
            Assert.That(read.MapsIPv4, Is.EqualTo(Sctp.s_v4mapped != 0));
            Assert.That(read.InterleavesFragments, Is.EqualTo(Sctp.s_frag_interleave != 0));
        });
    }

    [Test]
    public void Of_an_endpoint_only_its_options_are_known()
    {
        var read = ReadSctp(SctpBytes, isAssociation: false)!;
        var known = typeof(SctpDetails).GetProperties().Where(property => property.GetValue(read) is not null).Select(property => property.Name);
        Assert.That(known, Is.EquivalentTo(new[]
        {
            "LocalAddresses", "AutocloseSeconds", "AdaptationIndication", "PartialDeliveryPoint", "IsNoDelay", "FragmentsDisabled", "MapsIPv4", "InterleavesFragments",
        }));
    }

    [Test]
    public void An_associations_addresses_are_those_of_every_path_whatever_the_sockets_family()
    {
        var read = ReadSctp(SctpBytes, isAssociation: true)!;
        Assert.That(read.LocalAddresses!.Select(address => address.ToString()), Is.EqualTo(new[] { "10.0.0.1", "fe80::1" }));
        Assert.That(read.PeerAddresses!.Select(address => address.ToString()), Is.EqualTo(new[] { "10.0.0.2" }));
    }

    [TestCase("", null)]
    [TestCase("00 00", null)]
    [TestCase("01 00", null)]
    [TestCase("02 00 1F 90 0A 00 00 01", "10.0.0.1")]
    public void An_address_that_is_cut_or_of_another_family_is_none(string begin, string? address)
    {
        var storage = Storage(Golden.Bytes(begin));
        Assert.That(SctpAssociation.Addresses(storage)?.Single().ToString(), Is.EqualTo(address));
        Assert.That(SctpAssociation.Addresses(storage.AsSpan()[..127]), Is.Null);
    }

    [TestCase(0, SocketTimerKind.Off, null)]
    [TestCase(1, SocketTimerKind.Retransmit, 300u)]
    [TestCase(5, SocketTimerKind.Retransmit, 300u)]
    public void The_only_timer_that_the_kernel_tells_of_an_association_is_that_of_retransmission(byte number, SocketTimerKind kind, uint? milliseconds)
    {
        var record = new inet_diag_msg { idiag_timer = number, idiag_expires = 300, idiag_retrans = 2 };
        Assert.That(
            SocketDetailsReader.Read(record, [], SocketProtocol.Sctp, SocketDetailKinds.Timer)!.Timer,
            Is.EqualTo(new SocketTimer(kind, milliseconds, 2)));
    }

    [Test]
    public void What_an_older_kernel_does_not_have_is_null_wherever_it_ends()
    {
        var counts = Enumerable.Range(1, MptcpBytes.Length).Select(length => Known(ReadMptcp(MptcpBytes[..length])!)).ToList();
        Assert.That(counts, Is.Ordered);
        Assert.That((counts[0], counts[^1]), Is.EqualTo((1, typeof(MptcpDetails).GetProperties().Length)));
        counts = [.. Enumerable.Range(1, SctpBytes.Length).Select(length => Known(ReadSctp(SctpBytes[..length], isAssociation: true)!))];
        Assert.That(counts, Is.Ordered);
        Assert.That((counts[0], counts[^1]), Is.EqualTo((2, typeof(SctpDetails).GetProperties().Length)));
    }

    [Test]
    public void A_longer_struct_is_no_error() =>
        Assert.That(ReadMptcp([.. MptcpBytes, .. new byte[64]])!.LastAcknowledgementMilliseconds, Is.EqualTo(Mptcp.last_ack_recv));

    [Test]
    public void Damaged_at_random_all_is_read_or_left_out()
    {
        byte[] attributes =
        [
            .. Attribute(MptcpBytes[..60]), .. Attribute(SctpBytes), .. Attribute(MptcpBytes),
            .. Attribute(Locals, inet_diag_attribute.INET_DIAG_LOCALS), .. Attribute(Peers, inet_diag_attribute.INET_DIAG_PEERS),
        ];
        foreach (var bytes in Mutations.Of(attributes, Mutated, seed: 262))
        {
            foreach (var protocol in new[] { SocketProtocol.Mptcp, SocketProtocol.Sctp })
            {
                var details = SocketDetailsReader.Read(default, bytes, protocol, SocketDetailKinds.All)!;
                Assert.That(details.Mptcp is null ? 0 : Known(details.Mptcp), Is.LessThanOrEqualTo(24));
                Assert.That(details.Sctp is null ? 0 : Known(details.Sctp), Is.LessThanOrEqualTo(51));
                Assert.That(details.Sctp?.LocalAddresses?.Count ?? 0, Is.LessThanOrEqualTo(bytes.Length / 128));
            }
        }
    }

    private static int Known<T>(T details) => typeof(T).GetProperties().Count(property => property.GetValue(details) is not null);

    private static MptcpDetails? ReadMptcp(byte[] info) =>
        SocketDetailsReader.Read(default, Attribute(info), SocketProtocol.Mptcp, SocketDetailKinds.Tcp)!.Mptcp;

    private static SctpDetails? ReadSctp(byte[] info, bool isAssociation)
    {
        var attributes = new List<byte>(Attribute(info));
        attributes.AddRange(Attribute(Locals, inet_diag_attribute.INET_DIAG_LOCALS));
        if (isAssociation)
        {
            attributes.AddRange(Attribute(Peers, inet_diag_attribute.INET_DIAG_PEERS));
        }

        return SocketDetailsReader.Read(default, attributes.ToArray(), SocketProtocol.Sctp, SocketDetailKinds.Tcp)!.Sctp;
    }

    /// <summary>struct sockaddr_storage</summary>
    private static byte[] Storage(byte[] address) => [.. address, .. new byte[128 - address.Length]];

    private static byte[] Attribute(byte[] value, int type = inet_diag_attribute.INET_DIAG_INFO) =>
        [.. BitConverter.GetBytes((ushort)(4 + value.Length)), .. BitConverter.GetBytes((ushort)type), .. value, .. new byte[-value.Length & 3]];

    private static byte[] Bytes<T>(T value)
        where T : unmanaged => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ToArray();

    /// <summary>A struct no byte of which is like its neighbour.</summary>
    private static T Distinct<T>()
        where T : unmanaged => MemoryMarshal.Read<T>([.. Enumerable.Range(0, Marshal.SizeOf<T>()).Select(i => (byte)((i * 7 % 251) + 1))]);
}
