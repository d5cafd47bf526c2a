using System.Buffers.Binary;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Tests.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.Netlink;

[TestFixture]
internal sealed class NetlinkMessagesTests
{
    private const string TwoMessages = """
        15 00 00 00 # nlmsg_len 21
        14 00       # nlmsg_type SOCK_DIAG_BY_FAMILY
        02 00       # nlmsg_flags NLM_F_MULTI
        07 00 00 00 # nlmsg_seq 7
        09 00 00 00 # nlmsg_pid 9
        01 02 03 04 05
        00 00 00    # padding to a multiple of four
        14 00 00 00 # nlmsg_len 20
        03 00       # nlmsg_type NLMSG_DONE
        02 00       # nlmsg_flags NLM_F_MULTI
        07 00 00 00 # nlmsg_seq 7
        09 00 00 00 # nlmsg_pid 9
        FE FF FF FF # -ENOENT
        """;

    [Test]
    public void Each_message_has_its_header_and_its_payload()
    {
        var messages = new NetlinkMessages(Golden.Bytes(TwoMessages));
        Assert.That(messages.MoveNext(), Is.True);
        Assert.That((messages.Header.nlmsg_type, messages.Header.nlmsg_flags, messages.Header.nlmsg_seq, messages.Header.nlmsg_pid),
            Is.EqualTo(((ushort)20, (ushort)2, 7u, 9u)));
        Assert.That(messages.Payload.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3, 4, 5 }));
        Assert.That((messages.Offset, messages.End), Is.EqualTo((0, 24)));
        Assert.That(messages.MoveNext(), Is.True);
        Assert.That((messages.Header.nlmsg_type, messages.Payload.Length), Is.EqualTo(((ushort)3, 4)));
        Assert.That((messages.Offset, messages.End), Is.EqualTo((24, 44)));
        Assert.That((messages.MoveNext(), messages.IsBroken), Is.EqualTo((false, false)));
    }

    [Test]
    public void No_bytes_are_no_messages()
    {
        var messages = new NetlinkMessages([]);
        Assert.That((messages.MoveNext(), messages.IsBroken), Is.EqualTo((false, false)));
    }

    [TestCase(0, 0, false, TestName = "Cut_to_nothing_it_is_whole")]
    [TestCase(1, 0, true, TestName = "Cut_in_the_length_it_is_broken")]
    [TestCase(15, 0, true, TestName = "Cut_in_the_header_it_is_broken")]
    [TestCase(20, 0, true, TestName = "Cut_in_the_payload_it_is_broken")]
    [TestCase(21, 1, false, TestName = "Cut_before_the_padding_it_is_whole")]
    [TestCase(23, 1, false, TestName = "Cut_in_the_padding_it_is_whole")]
    [TestCase(24, 1, false, TestName = "Cut_after_the_padding_it_is_whole")]
    [TestCase(25, 1, true, TestName = "Cut_in_the_next_header_it_is_broken")]
    [TestCase(43, 1, true, TestName = "Cut_in_the_last_payload_it_is_broken")]
    [TestCase(44, 2, false, TestName = "Not_cut_it_is_whole")]
    public void Cut(int length, int whole, bool broken) =>
        Assert.That(Count(Golden.Bytes(TwoMessages).AsSpan(..length)), Is.EqualTo((whole, broken)));

    [TestCase(0u, TestName = "A_length_of_0_does_not_loop")]
    [TestCase(1u, TestName = "A_length_of_1_ends_the_walk")]
    [TestCase(15u, TestName = "A_length_below_the_headers_ends_the_walk")]
    [TestCase(45u, TestName = "A_length_beyond_the_end_ends_the_walk")]
    [TestCase(0x7fffffffu, TestName = "The_largest_positive_length_ends_the_walk")]
    [TestCase(0x80000000u, TestName = "A_negative_length_ends_the_walk")]
    [TestCase(0xffffffffu, TestName = "The_largest_length_ends_the_walk")]
    public void Lie(uint length)
    {
        var bytes = Golden.Bytes(TwoMessages);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, length);
        Assert.That(Count(bytes), Is.EqualTo((0, true)));
    }

    private static (int Whole, bool Broken) Count(ReadOnlySpan<byte> bytes)
    {
        var messages = new NetlinkMessages(bytes);
        var count = 0;
        while (messages.MoveNext())
        {
            count++;
        }

        return (count, messages.IsBroken);
    }
}
