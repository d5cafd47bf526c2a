using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.SockDiag;

/// <summary>Whatever the bytes behind a record are: no exception, no hang, and no value that is not in whole bytes of its own.</summary>
[TestFixture]
internal sealed class HostileDetailsTests
{
    private const int Count = 100_000;

    private static readonly byte[] Attributes = Golden.Bytes(string.Join(
        '\n', GoldenAttributes.Others, GoldenAttributes.TcpInfo, GoldenAttributes.Mptcp, GoldenAttributes.Tls));

    [Test]
    public void Damaged_at_random_it_is_read_or_left_out() => Assert.That(Mutations.Of(Attributes, Count, seed: 4).SelectMany(Differences), Is.Empty);

    [Test]
    public void What_is_decoded_when_it_is_read_looks_at_no_byte_beyond_either()
    {
        foreach (var tcp in Mutations.Of(Attributes, Count / 20, seed: 5).Select(bytes => Read(bytes).Tcp).OfType<TcpDetails>())
        {
            Assert.That($"{tcp.Handshake}{tcp.RoundTrip}{tcp.Windows}{tcp.Traffic}{tcp.Loss}{tcp.Rates}{tcp.Times}{tcp.Ecn}", Is.Not.Empty);
        }
    }

    [Test]
    public void Cut_anywhere_it_is_read_or_left_out() => Assert.That(Mutations.Cuts(Attributes).SelectMany(Differences), Is.Empty);

    [Test]
    public void The_reference_finds_what_is_there() => Assert.That(Reference(Attributes, 2)?.Length, Is.EqualTo(280));

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(0xffff)]
    public void A_length_that_lies_ends_the_walk(int length)
    {
        byte[] bytes = [.. Attributes];
        BitConverter.TryWriteBytes(bytes, (ushort)length);
        Assert.That(Read(bytes).Congestion, Is.Null);
    }

    /// <summary>The damaged bytes, if the library and a plain walk read something else from them.</summary>
    private static IEnumerable<string> Differences(byte[] bytes)
    {
        var details = Read(bytes);
        var isSame = details.Tcp?.RoundTrip.RetransmissionTimeout == Number(Live(Reference(bytes, inet_diag_attribute.INET_DIAG_INFO)), tcp_info.tcpi_rto)
            && details.Tcp?.Ecn.ReceivedMarkedBytes == Number(Live(Reference(bytes, inet_diag_attribute.INET_DIAG_INFO)), tcp_info.tcpi_received_ce_bytes)
            && details.Memory?.Drops == Number(Reference(bytes, inet_diag_attribute.INET_DIAG_SKMEMINFO), 32)
            && details.Tags!.Mark == Number(Reference(bytes, inet_diag_attribute.INET_DIAG_MARK), 0)
            && details.UpperLayer is null == (Reference(bytes, inet_diag_attribute.INET_DIAG_ULP_INFO) is null);
        return isSame ? [] : [Convert.ToHexString(bytes)];
    }

    private static byte[]? Live(byte[]? info) => info is [(byte)SocketState.Listen, ..] ? null : info;

    private static SocketDetails Read(byte[] bytes) => SocketDetailsReader.Read(default, bytes, SocketProtocol.Tcp, SocketDetailKinds.All)!;

    private static uint? Number(byte[]? bytes, int offset) => bytes?.Length >= offset + sizeof(uint) ? BitConverter.ToUInt32(bytes, offset) : null;

    /// <summary>The value of the last attribute of the type; null where there is none.</summary>
    private static byte[]? Reference(byte[] bytes, int type)
    {
        byte[]? found = null;
        for (var at = 0; at + 4 <= bytes.Length;)
        {
            var length = BitConverter.ToUInt16(bytes, at);
            if (length < 4 || at + length > bytes.Length)
            {
                break;
            }

            found = (BitConverter.ToUInt16(bytes, at + 2) & 0x3fff) == type ? bytes[(at + 4)..(at + length)] : found;
            at += (length + 3) / 4 * 4;
        }

        return found;
    }
}
