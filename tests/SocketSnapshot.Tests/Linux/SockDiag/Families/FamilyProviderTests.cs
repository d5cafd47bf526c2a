using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.SockDiag;
using SocketSnapshot.Linux.SockDiag.Families;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Tests.Linux.SockDiag.Families;

[TestFixture]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class FamilyProviderTests
{
    private const string AnyCookie = "FF FF FF FF FF FF FF FF";

    private static IEnumerable<TestCaseData> Families =>
    [
        Case(SocketProtocol.Packet, open => new PacketDiagProvider(open), $"11 00 00 00  00 00 00 00  11 00 00 00  {AnyCookie}", GoldenFamilies.Packet),
        Case(SocketProtocol.Netlink, open => new NetlinkDiagProvider(open), $"10 FF 00 00  00 00 00 00  01 00 00 00  {AnyCookie}", GoldenFamilies.Netlink),
        Case(SocketProtocol.Vsock, open => new VsockDiagProvider(open), "28 00 00 00  FE 0F 00 00  00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00", GoldenFamilies.Vsock),
        Case(SocketProtocol.Xdp, open => new XdpDiagProvider(open), $"2C 00 00 00  00 00 00 00  09 00 00 00  {AnyCookie}", GoldenFamilies.Xdp),
        Case(SocketProtocol.Tipc, open => new TipcDiagProvider(open), "1E 00 00 00  FE 0F 00 00", GoldenFamilies.Tipc),
    ];

    [TestCaseSource(nameof(Families))]
    public void The_family_is_asked_for_and_served(SocketProtocol protocol, ProviderMaker make, string request, string record)
    {
        var kernel = new FakeKernel().SayAll(Record(record));
        var reading = Read(make(kernel.Open), protocol.ToSet() | SocketProtocols.Tcp);
        var socket = reading.Records.SelectMany(records => records.Decode()).Single();
        Assert.That((reading.Served, socket.Protocol, socket.Inode), Is.EqualTo((protocol.ToSet(), protocol, (uint?)12345)));
        Assert.That(kernel.Requests.Single(), Is.EqualTo(Golden.Bytes(
            $"{Golden.Bytes(request).Length + 16:X2} 00 00 00  14 00  01 03  01 00 00 00  00 00 00 00  {request}")));
        reading.Release!();
        Assert.That(kernel.IsFinished, Is.True);
    }

    [TestCaseSource(nameof(Families))]
    public void Another_protocol_alone_asks_nobody(SocketProtocol protocol, ProviderMaker make, string request, string record)
    {
        var kernel = new FakeKernel();
        var reading = Read(make(kernel.Open), SocketProtocols.All & ~protocol.ToSet());
        Assert.That((reading.Served, kernel.Opened), Is.EqualTo((SocketProtocols.None, 0)), request + record);
    }

    [TestCaseSource(nameof(Families))]
    public void A_kernel_without_the_module_serves_nothing_and_says_nothing(SocketProtocol protocol, ProviderMaker make, string request, string record)
    {
        var kernel = new FakeKernel().Say(new KernelAnswer(KernelMessage.Failed(Errno.ENOENT)));
        var reading = Read(make(kernel.Open), protocol.ToSet());
        Assert.That((reading.Served, reading.Warnings.Count, kernel.IsFinished), Is.EqualTo((SocketProtocols.None, 0, true)), request + record);
    }

    [Test]
    public void A_socket_that_is_refused_is_a_warning()
    {
        var reading = Read(new PacketDiagProvider(new FakeKernel { MostChannels = 0 }.Open), SocketProtocols.Packet);
        Assert.That((reading.Served, reading.Warnings), Is.EqualTo((SocketProtocols.None, new[] { SockDiagProvider.RefusalText(Errno.EPERM) })));
    }

    [Test]
    public void A_netlink_socket_in_a_group_is_met_twice_and_shown_once()
    {
        var kernel = new FakeKernel().SayAll(Record(GoldenFamilies.Netlink), Record(GoldenFamilies.Netlink));
        Assert.That(Read(new NetlinkDiagProvider(kernel.Open), SocketProtocols.Netlink).Records[0].Decode().Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_record_that_is_too_short_is_said_to_be_missing()
    {
        var kernel = new FakeKernel();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            kernel.SayAll(new KernelMessage(NetlinkHeader.SOCK_DIAG_BY_FAMILY, Golden.Bytes(GoldenFamilies.Netlink)[..27]));
        }

        var records = Read(new NetlinkDiagProvider(kernel.Open), SocketProtocols.Netlink).Records.Single();
        Assert.That(records.Decode(), Is.Empty);
        Assert.That(records.Shortfall,
            Is.EqualTo("Rows may be missing among the netlink sockets: a part of the answer could not be understood. Run it again."));
    }

    internal delegate ISocketProvider ProviderMaker(Func<INetlinkChannel> open);

    private static TestCaseData Case(SocketProtocol protocol, ProviderMaker make, string request, string record) =>
        new TestCaseData(protocol, make, request, record).SetArgDisplayNames(protocol.ToString());

    private static KernelMessage Record(string golden) => new(NetlinkHeader.SOCK_DIAG_BY_FAMILY, Golden.Bytes(golden));

    private static SocketReading Read(ISocketProvider provider, SocketProtocols wanted) =>
        provider.Read(new SocketTableOptions(), wanted, CancellationToken.None);
}
