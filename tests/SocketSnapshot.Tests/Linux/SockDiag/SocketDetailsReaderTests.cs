using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.SockDiag;

[TestFixture]
internal sealed class SocketDetailsReaderTests
{
    [Test]
    public void Nothing_is_decoded_that_was_not_asked_for() =>
        Assert.That(Read(GoldenAttributes.TcpInfo, kinds: SocketDetailKinds.None), Is.Null);

    [Test]
    public void Every_field_of_tcp_info_is_where_the_kernel_has_it()
    {
        var tcp = Read(GoldenAttributes.TcpInfo)!.Tcp!;
        Assert.Multiple(() =>
        {
            Assert.That(
                (tcp.Handshake.HasTimestamps, tcp.Handshake.HasSelectiveAcknowledgements, tcp.Handshake.HasEcn, tcp.Handshake.HasSeenEcn),
                Is.EqualTo((true, true, true, false)));
            Assert.That((tcp.Handshake.UsedFastOpen, tcp.Handshake.HasMicrosecondTimestamps, tcp.Handshake.FastOpenFailure), Is.EqualTo((true, false, 2)));
            Assert.That((tcp.Handshake.SendWindowScale, tcp.Handshake.ReceiveWindowScale), Is.EqualTo((7, 10)));
            Assert.That((tcp.RoundTrip.Smoothed, tcp.RoundTrip.Variation, tcp.RoundTrip.Minimum, tcp.RoundTrip.Receiver), Is.EqualTo((1234, 567, 34, 2345)));
            Assert.That((tcp.RoundTrip.RetransmissionTimeout, tcp.RoundTrip.AcknowledgementTimeout), Is.EqualTo((204_000, 40_000)));
            Assert.That(
                (tcp.SegmentSizes.Send, tcp.SegmentSizes.Receive, tcp.SegmentSizes.Advertised, tcp.SegmentSizes.PathMtu),
                Is.EqualTo((1448, 536, 1460, 1500)));
            Assert.That((tcp.Windows.CongestionState, tcp.Windows.Congestion, tcp.Windows.SlowStartThreshold), Is.EqualTo((3, 10, 21)));
            Assert.That(
                (tcp.Windows.Send, tcp.Windows.Receive, tcp.Windows.ReceiveThreshold, tcp.Windows.ReceiveSpace), Is.EqualTo((54, 55, 64076, 14480)));
            Assert.That(
                (tcp.Traffic.BytesSent, tcp.Traffic.BytesRetransmitted, tcp.Traffic.BytesAcknowledged, tcp.Traffic.BytesReceived),
                Is.EqualTo((5001, 5002, 1001, (1UL << 32) + 1002)));
            Assert.That(
                (tcp.Traffic.SegmentsSent, tcp.Traffic.SegmentsReceived, tcp.Traffic.DataSegmentsSent, tcp.Traffic.DataSegmentsReceived),
                Is.EqualTo((31, 32, 36, 35)));
            Assert.That((tcp.Traffic.Delivered, tcp.Traffic.BytesNotSent), Is.EqualTo((41, 33)));
            Assert.That(
                (tcp.Loss.Unacknowledged, tcp.Loss.SelectivelyAcknowledged, tcp.Loss.Lost, tcp.Loss.RetransmittedNow, tcp.Loss.RetransmittedTotal),
                Is.EqualTo((9, 8, 7, 6, 15)));
            Assert.That((tcp.Loss.TimeoutsInARow, tcp.Loss.Probes, tcp.Loss.Backoff, tcp.Loss.ForwardAcknowledged), Is.EqualTo((2, 4, 5, 0)));
            Assert.That(
                (tcp.Loss.ReportedDuplicates, tcp.Loss.Reordering, tcp.Loss.ReorderingsSeen, tcp.Loss.ReceivedOutOfOrder, tcp.Loss.Rehashes),
                Is.EqualTo((51, 3, 52, 53, 56)));
            Assert.That((tcp.Loss.TimeoutsTotal, tcp.Loss.TimeoutRecoveries, tcp.Loss.TimeoutRecoveryMilliseconds), Is.EqualTo((57, 58, 59)));
            Assert.That((tcp.Rates.Pacing, tcp.Rates.PacingLimit, tcp.Rates.Delivery, tcp.Rates.IsLimitedByProgram), Is.EqualTo((1UL << 33, (ulong?)null, 4001, true)));
            Assert.That(
                (tcp.Times.BusyMicroseconds, tcp.Times.WindowLimitedMicroseconds, tcp.Times.BufferLimitedMicroseconds), Is.EqualTo((4002, 4003, 4004)));
            Assert.That(
                (tcp.Times.LastSendMilliseconds, tcp.Times.LastReceiveMilliseconds, tcp.Times.LastAcknowledgementMilliseconds, tcp.Times.AgeMilliseconds),
                Is.EqualTo((11, 12, 13, (uint?)null)));
            Assert.That((tcp.Ecn.DeliveredMarked, tcp.Ecn.ReceivedMarked), Is.EqualTo((42, 61)));
            Assert.That((tcp.Ecn.DeliveredEct1Bytes, tcp.Ecn.DeliveredEct0Bytes, tcp.Ecn.DeliveredMarkedBytes), Is.EqualTo((62, 63, 64)));
            Assert.That((tcp.Ecn.ReceivedEct1Bytes, tcp.Ecn.ReceivedEct0Bytes, tcp.Ecn.ReceivedMarkedBytes), Is.EqualTo((65, 66, 67)));
        });
    }

    [Test]
    public void What_an_older_kernel_does_not_have_is_null_and_the_rest_is_there()
    {
        // Linux 4.1 ended behind tcpi_segs_in.
        var tcp = Tcp(info => info[..144]);
        Assert.That((tcp.Traffic.SegmentsReceived, tcp.Traffic.BytesNotSent, tcp.RoundTrip.Minimum), Is.EqualTo((32, (uint?)null, (uint?)null)));
        Assert.That((tcp.Rates.Delivery, tcp.Traffic.BytesSent, tcp.Windows.Send), Is.EqualTo(((ulong?)null, (ulong?)null, (uint?)null)));
    }

    [Test]
    public void A_number_that_is_cut_is_null() =>
        Assert.That(Tcp(info => info[..143]).Traffic.SegmentsReceived, Is.Null);

    [Test]
    public void A_listener_has_little()
    {
        var tcp = Tcp(info => [(byte)SocketState.Listen, .. info[1..]]);
        Assert.That((tcp.Windows.Congestion, tcp.Loss.Reordering, tcp.Rates.Pacing), Is.EqualTo((10, 3, 1UL << 33)));
        Assert.That(
            (tcp.Loss.Unacknowledged, tcp.RoundTrip.Smoothed, tcp.Traffic.BytesSent, tcp.Handshake.HasTimestamps),
            Is.EqualTo(((uint?)null, (uint?)null, (ulong?)null, (bool?)null)));
    }

    [TestCase(68, 0u, ExpectedResult = null, Description = "no round trip was measured")]
    [TestCase(68, 5u, ExpectedResult = 5u)]
    public uint? A_round_trip_of_zero_is_none(int offset, uint value) => Tcp(info => With(info, offset, value)).RoundTrip.Smoothed;

    [TestCase(0x7fffffffu, ExpectedResult = null, Description = "slow start has no end")]
    [TestCase(0x7ffffffeu, ExpectedResult = 0x7ffffffeu)]
    public uint? The_threshold_of_endless_slow_start_is_none(uint value) => Tcp(info => With(info, 76, value)).Windows.SlowStartThreshold;

    [TestCase(SocketState.Established, ExpectedResult = 11u)]
    [TestCase(SocketState.SynSent, ExpectedResult = null)]
    public uint? The_age_is_known_where_nothing_was_sent(SocketState state) =>
        Tcp(info => [(byte)state, .. With(info, 156, 0u)[1..]]).Times.AgeMilliseconds;

    [Test]
    public void The_age_is_known_where_nothing_was_received() => Assert.That(Tcp(info => With(info, 152, 0u)).Times.AgeMilliseconds, Is.EqualTo(12));

    [Test]
    public void Memory_has_nine_numbers() => Assert.That(Read(GoldenAttributes.Others)!.Memory, Is.EqualTo(new SocketMemory
    {
        ReceiveAllocated = 1,
        ReceiveBuffer = 2,
        SendAllocated = 3,
        SendBuffer = 4,
        ForwardAllocated = -1,
        SendQueued = 6,
        OptionMemory = 7,
        Backlog = 8,
        Drops = 9,
    }));

    [Test]
    public void Congestion_control_has_a_name_and_numbers_of_its_own()
    {
        var congestion = Read(GoldenAttributes.Others)!.Congestion!;
        Assert.That(congestion.Algorithm, Is.EqualTo("bbr"));
        Assert.That(congestion.Bbr, Is.EqualTo(new BbrDetails((1UL << 32) + 1, 42, 739 / 256.0, 2)));
        Assert.That((congestion.Dctcp, congestion.Vegas), Is.EqualTo(((DctcpDetails?)null, (VegasDetails?)null)));
    }

    [TestCase("14 00 09 00  01 00 01 00  00 02 00 00  03 00 00 00  04 00 00 00")]
    public void Dctcp_is_decoded(string attribute) =>
        Assert.That(Read(attribute)!.Congestion!.Dctcp, Is.EqualTo(new DctcpDetails(true, true, 512, 3, 4)));

    [TestCase("14 00 03 00  01 00 00 00  02 00 00 00  FF FF FF 7F  04 00 00 00")]
    public void Vegas_is_decoded_and_knows_no_round_trip_before_the_first(string attribute) =>
        Assert.That(Read(attribute)!.Congestion!.Vegas, Is.EqualTo(new VegasDetails(true, 2, null, 4)));

    [Test]
    public void What_marks_the_socket_is_decoded()
    {
        var details = Read(GoldenAttributes.Others)!;
        Assert.That(details.Tags, Is.EqualTo(new SocketTags
        {
            Mark = 77,
            CgroupId = (1UL << 32) + 5,
            ClassId = 0x10003,
            TypeOfService = 16,
            TrafficClass = 32,
        }));
        Assert.That((details.IsIPv6Only, details.Shutdown), Is.EqualTo((true, ShutdownDirections.Send)));
        Assert.That(details.Options, Is.EqualTo(
            InternetSocketOptions.ReceiveErrors | InternetSocketOptions.ConnectionSocket | InternetSocketOptions.MulticastLoop
            | InternetSocketOptions.MulticastAll | InternetSocketOptions.DeferConnect));
    }

    [Test]
    public void An_Mptcp_subflow_is_decoded() => Assert.That(
        Read(GoldenAttributes.Mptcp)!.UpperLayer,
        Is.EqualTo(new SocketUpperLayer("mptcp") { Mptcp = new MptcpSubflow { LocalToken = 0x9508e4cc, MappingSequence = 0x637cd87a7f19699d } }));

    [Test]
    public void Kernel_Tls_is_decoded() => Assert.That(
        Read(GoldenAttributes.Tls)!.UpperLayer,
        Is.EqualTo(new SocketUpperLayer("tls") { Tls = new TlsDetails { Version = 0x0304, Cipher = 52 } }));

    [TestCase("", ExpectedResult = null, Description = "without CAP_NET_ADMIN")]
    [TestCase("08 00 0F 00 00 00 00 00", ExpectedResult = false, Description = "the mark tells that we have it")]
    [TestCase("08 00 12 00 02 20 00 00", ExpectedResult = true)]
    public bool? Keys_of_signatures_are_known_to_whom_the_mark_is(string attributes) => Read(attributes)!.HasMd5Keys;

    [TestCase(0, 0u, 0, "Off  0")]
    [TestCase(1, 204u, 3, "Retransmit 204 3")]
    [TestCase(2, 7_200_000u, 0, "KeepAlive 7200000 0")]
    [TestCase(3, 59_000u, 0, "TimeWait 59000 ")]
    [TestCase(4, 1u, 2, "Persist 1 2")]
    [TestCase(5, 40u, 0, "DelayedAck 40 0")]
    [TestCase(6, 40u, 0, null)]
    [TestCase(255, 40u, 0, null)]
    public void A_timer_is_decoded(byte number, uint expires, byte retransmits, string? expected)
    {
        var record = new inet_diag_msg { idiag_timer = number, idiag_expires = expires, idiag_retrans = retransmits };
        var timer = SocketDetailsReader.Read(record, [], SocketProtocol.Tcp, SocketDetailKinds.Timer)!.Timer;
        Assert.That(timer is { } known ? $"{known.Kind} {known.Milliseconds} {known.Retransmits}" : null, Is.EqualTo(expected));
    }

    [Test]
    public void Udp_has_no_timer_and_no_tcp_info()
    {
        var details = SocketDetailsReader.Read(default, Golden.Bytes(GoldenAttributes.TcpInfo), SocketProtocol.Udp, SocketDetailKinds.All)!;
        Assert.That((details.Timer, details.Tcp), Is.EqualTo(((SocketTimer?)null, (TcpDetails?)null)));
    }

    private static TcpDetails Tcp(Func<byte[], byte[]> change) => new(change(Golden.Bytes(GoldenAttributes.TcpInfo)[nlattr.Size..]));

    private static byte[] With(byte[] info, int offset, uint value)
    {
        BitConverter.TryWriteBytes(info.AsSpan(offset), value);
        return info;
    }

    private static SocketDetails? Read(string attributes, SocketDetailKinds kinds = SocketDetailKinds.All) =>
        SocketDetailsReader.Read(default, Golden.Bytes(attributes), SocketProtocol.Tcp, kinds);
}
