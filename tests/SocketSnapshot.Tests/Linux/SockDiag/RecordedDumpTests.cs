using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Tests.Linux.SockDiag;

/// <summary>A netlink answer that was written to a file.</summary>
[TestFixture]
internal sealed class RecordedDumpTests
{
    private const uint Sequence = 123456;
    private const uint PortId = 4001;

    /// <summary>As "ss -D" writes it: a dump a family, each with its end.</summary>
    private static readonly byte[] BothFamilies =
        Bytes(KernelMessage.Socket(1), KernelMessage.Socket(2), KernelMessage.Done(), KernelMessage.Socket6(3), KernelMessage.Done());

    [Test]
    public void All_of_its_dumps_are_read() =>
        Assert.That((Ports(BothFamilies), CutAt(BothFamilies)), Is.EqualTo(("1 2 3", (long?)null)));

    [Test]
    public void Only_what_is_wanted_is_read() => Assert.That(
        Ports(BothFamilies, new SocketTableOptions { IncludeIPv4 = false }) + Ports(BothFamilies, new SocketTableOptions { Protocols = SocketProtocols.Udp }),
        Is.EqualTo("3"));

    [Test]
    public void Other_protocols_are_missing()
    {
        using var dump = SocketRecording.FromNetlink(BothFamilies, default);
        Assert.That(dump.Missing, Is.EqualTo(SocketProtocols.Internet & ~SocketProtocols.Tcp));
    }

    [Test]
    public void A_socket_that_comes_twice_is_read_once() =>
        Assert.That(Ports(Bytes(KernelMessage.Socket(1), KernelMessage.Socket(1), KernelMessage.Done())), Is.EqualTo("1"));

    [Test]
    public void Without_its_end_it_is_cut() =>
        Assert.That(CutAt(Bytes(KernelMessage.Socket(1))), Is.EqualTo(88));

    [Test]
    public void Cut_anywhere_the_whole_rows_are_there_and_the_place_is_told()
    {
        // A socket is 88 bytes long and an end 20.
        int[] ends = [0, 88, 176, 196, 284, 304];
        foreach (var bytes in Mutations.Cuts(BothFamilies))
        {
            var whole = ends.Last(end => end <= bytes.Length);
            var rows = string.Join(' ', new[] { 88, 176, 284 }.TakeWhile(end => end <= whole).Select((_, i) => i + 1));
            Assert.That((Ports(bytes), CutAt(bytes)), Is.EqualTo((rows, bytes.Length is 196 or 304 ? null : (long?)whole)));
        }
    }

    [Test]
    public void What_the_kernel_refused_is_said()
    {
        using var dump = SocketRecording.FromNetlink(Bytes(KernelMessage.Failed(Errno.EINVAL)), default);
        Assert.That((dump.Count(), dump.Warnings), Is.EqualTo((0, new[]
        {
            "Rows may be missing: the kernel answered 'Invalid argument' when it was recorded.",
        })));
    }

    [Test]
    public void An_interface_is_called_by_its_index_for_its_name_is_another_hosts()
    {
        var record = Golden.Bytes(GoldenRecords.Established6);
        BitConverter.TryWriteBytes(record.AsSpan(40), 1);
        using var dump = SocketRecording.FromNetlink(Bytes(new(NetlinkHeader.SOCK_DIAG_BY_FAMILY, record), KernelMessage.Done()), default);
        Assert.That(dump.Single().Interface, Is.EqualTo("if1"));
    }

    [Test]
    public void Damaged_at_random_it_yields_no_wrong_row()
    {
        foreach (var bytes in Mutations.Of(BothFamilies, count: 5_000, seed: 11))
        {
            using var dump = SocketRecording.FromNetlink(bytes, default);
            Assert.That(dump.Select(ReferenceReading.Row), Is.SubsetOf(Reference(bytes)));
        }
    }

    [TestCase("proto,recv_q,send_q\r\n")]
    [TestCase("""[{"proto":"tcp"}]""")]
    [TestCase("")]
    [TestCase("\u0014\0\0\0\u0014\0")]
    public void Text_is_no_netlink_answer(string text) =>
        Assert.That(SocketRecording.IsNetlink(System.Text.Encoding.UTF8.GetBytes(text)), Is.False);

    [Test]
    public void A_netlink_answer_is_one() => Assert.That(SocketRecording.IsNetlink(BothFamilies.AsSpan(0, 16)), Is.True);

    /// <summary>The reference stops at an end, so every place behind one is a beginning.</summary>
    private static List<string> Reference(byte[] bytes) =>
    [
        .. from at in Enumerable.Range(0, (bytes.Length / 4) + 1)
           from family in new byte[] { LibC.AF_INET, LibC.AF_INET6 }
           from row in ReferenceReading.Rows(bytes[(4 * at)..], family)
           select row,
    ];

    private static byte[] Bytes(params KernelMessage[] messages) => [.. messages.SelectMany(message => message.ToBytes(Sequence, PortId))];

    private static string Ports(byte[] bytes, SocketTableOptions? options = null)
    {
        using var dump = SocketRecording.FromNetlink(bytes, default, options);
        return string.Join(' ', dump.Select(socket => socket.LocalPort));
    }

    private static long? CutAt(byte[] bytes)
    {
        using var dump = SocketRecording.FromNetlink(bytes, default);
        return dump.CutAt;
    }
}
