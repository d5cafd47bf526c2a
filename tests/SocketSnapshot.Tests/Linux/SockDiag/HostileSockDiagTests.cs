using System.Net.Sockets;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.SockDiag;

/// <summary>Whatever the bytes are: no exception, no hang, and exactly the rows whose bytes are whole.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class HostileSockDiagTests
{
    private const int Count = 10_000;
    private const uint Sequence = 1;
    private const uint PortId = 4001;

    private static readonly byte[] Datagram =
    [
        .. Record(GoldenRecords.Listener4), .. Record(GoldenRecords.Established6), .. Record(GoldenRecords.TimeWait4),
        .. Record(GoldenRecords.Mapped6), .. KernelMessage.Socket(1).ToBytes(Sequence, PortId),
        .. KernelMessage.Done().ToBytes(Sequence, PortId),
    ];

    private static readonly InterfaceNames Interfaces = new();

    [Test]
    public void The_reference_reads_what_is_there() =>
        Assert.That((Reference(Datagram, LibC.AF_INET).Count, Reference(Datagram, LibC.AF_INET6).Count), Is.EqualTo((3, 2)));

    [Test]
    public void Cut_anywhere_the_whole_rows_are_left() => Assert.That(Mutations.Cuts(Datagram).SelectMany(Differences), Is.Empty);

    [Test]
    public void A_length_that_lies_yields_no_wrong_row()
    {
        uint[] lengths = [0, 1, 15, 16, 17, 87, 88, 89, 91, 92, 176, 0x7fff_ffff, 0x8000_0000, uint.MaxValue - 2, uint.MaxValue];
        var lies = from length in lengths
                   from message in Enumerable.Range(0, 5)
                   select Lie(message * 88, length);
        Assert.That(lies.SelectMany(Differences), Is.Empty);
    }

    [Test]
    public void Damaged_at_random_it_yields_no_wrong_row() =>
        Assert.That(Mutations.Of(Datagram, Count, seed: 1).SelectMany(Differences), Is.Empty);

    [Test]
    public void A_record_damaged_at_random_is_read_or_refused()
    {
        var original = Golden.Bytes(GoldenRecords.Established6);
        foreach (var bytes in Mutations.Of(original, Count, seed: 2))
        {
            var isWhole = bytes.Length >= 72 && bytes[0] is LibC.AF_INET or LibC.AF_INET6;
            Assert.That(SockDiagReader.TryRead(bytes, SocketProtocol.Tcp, Interfaces, SocketDetailKinds.None, out _), Is.EqualTo(isWhole));
        }
    }

    [Test]
    public void A_drain_of_damaged_datagrams_ends_and_hands_out_no_wrong_row()
    {
        foreach (var bytes in Mutations.Of(Datagram, Count, seed: 3))
        {
            var buffer = new DatagramBuffer();
            using var drain = new NetlinkDrain(() => new HostileChannel(bytes), buffer, CancellationToken.None);
            var dump = drain.Take(new SockDiagRequest(SocketProtocol.Tcp, AddressFamily.Unspecified, SocketStates.All));
            Assert.That(Decode(dump, AddressFamily.InterNetwork), Is.SubsetOf(Reference(bytes, LibC.AF_INET)));
            Assert.That(Decode(dump, AddressFamily.InterNetworkV6), Is.SubsetOf(Reference(bytes, LibC.AF_INET6)));
            buffer.Return();
        }
    }

    private static byte[] Record(string golden) =>
        new KernelMessage(NetlinkHeader.SOCK_DIAG_BY_FAMILY, Golden.Bytes(golden)).ToBytes(Sequence, PortId);

    private static byte[] Lie(int offset, uint length)
    {
        byte[] bytes = [.. Datagram];
        BitConverter.TryWriteBytes(bytes.AsSpan(offset), length);
        return bytes;
    }

    /// <summary>The damaged bytes, if the library and the reference read other rows from them.</summary>
    private static IEnumerable<string> Differences(byte[] bytes) =>
        Decode(CompleteDump.Of(bytes), AddressFamily.InterNetwork).SequenceEqual(Reference(bytes, LibC.AF_INET))
        && Decode(CompleteDump.Of(bytes), AddressFamily.InterNetworkV6).SequenceEqual(Reference(bytes, LibC.AF_INET6)) ? [] : [Convert.ToHexString(bytes)];

    private static List<string> Reference(byte[] bytes, byte family) => [.. ReferenceReading.Rows(bytes, family)];

    private static List<string> Decode(NetlinkDump dump, AddressFamily family) =>
        [.. new SockDiagRecords(SocketProtocol.Tcp, family, dump, Interfaces).Decode().Select(ReferenceReading.Row)];

    /// <summary>Hands out the same bytes to everyone, and then nothing.</summary>
    private sealed class HostileChannel(byte[] bytes) : INetlinkChannel
    {
        private bool _isDone;

        public uint PortId => HostileSockDiagTests.PortId;

        public int Send(ReadOnlySpan<byte> request) => 0;

        public int Receive(Span<byte> buffer, out int length, out uint sender)
        {
            bytes.CopyTo(buffer);
            length = bytes.Length;
            sender = 0;
            var error = _isDone ? Errno.EAGAIN : 0;
            _isDone = true;
            return error;
        }

        public void Dispose()
        {
        }
    }
}
