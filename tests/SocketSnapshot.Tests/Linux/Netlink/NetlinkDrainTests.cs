using System.ComponentModel;
using System.Net.Sockets;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.SockDiag;
using SocketSnapshot.Tests.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.Netlink;

/// <summary>A dump is complete or says that it is not.</summary>
[TestFixture]
internal sealed class NetlinkDrainTests
{
    private static readonly SockDiagRequest AllTcp = new(SocketProtocol.Tcp, AddressFamily.Unspecified, SocketStates.All);

    [Test]
    public void A_dump_goes_on_until_its_end()
    {
        var kernel = new FakeKernel().Say(
            new(KernelMessage.Socket(1), KernelMessage.Socket(2)), new(KernelMessage.Socket(3)), new(KernelMessage.Done()));
        Assert.That(Take(kernel), Is.EqualTo("1 2 3"));
        Assert.That((kernel.Opened, kernel.IsFinished), Is.EqualTo((1, true)));
    }

    [Test]
    public void An_empty_dump_is_complete() => Assert.That(Take(new FakeKernel().SayAll()), Is.Empty);

    [Test]
    public void A_signal_only_delays_it()
    {
        var kernel = new FakeKernel().Say(
            KernelAnswer.Fail(Errno.EINTR), new(KernelMessage.Socket(1)), KernelAnswer.Fail(Errno.EINTR), new(KernelMessage.Done()));
        Assert.That(Take(kernel), Is.EqualTo("1"));
        Assert.That(kernel.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_dropped_part_is_asked_for_again_on_a_fresh_channel()
    {
        var kernel = new FakeKernel()
            .Say(new(KernelMessage.Socket(1)), KernelAnswer.Fail(Errno.ENOBUFS))
            .SayAll(KernelMessage.Socket(1), KernelMessage.Socket(2));
        Assert.That(Take(kernel), Is.EqualTo("1 2"));
        Assert.That((kernel.Opened, kernel.IsFinished), Is.EqualTo((2, true)));
        Assert.That(BitConverter.ToUInt32(kernel.Requests[1], 8), Is.Not.EqualTo(BitConverter.ToUInt32(kernel.Requests[0], 8)));
    }

    [TestCase(Errno.ENOBUFS, "the kernel had to drop a part of the answer")]
    [TestCase(Errno.EAGAIN, "the kernel stopped answering")]
    public void What_fails_four_times_is_handed_out_with_the_reason(int error, string reason)
    {
        var kernel = new FakeKernel();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            kernel.Say(new(KernelMessage.Socket(1)), KernelAnswer.Fail(error));
        }

        Assert.That(Take(kernel), Is.EqualTo($"1 ({reason})"));
        Assert.That((kernel.Opened, kernel.IsFinished), Is.EqualTo((4, true)));
    }

    [Test]
    public void A_table_that_keeps_changing_is_handed_out_with_the_reason()
    {
        var interrupted = KernelMessage.Socket(2) with { Flags = NetlinkHeader.NLM_F_DUMP_INTR };
        Assert.That(Take(FourTimes(new KernelAnswer(KernelMessage.Socket(1), interrupted, KernelMessage.Done()))),
            Is.EqualTo("1 2 (the table changed while it was read)"));
    }

    [Test]
    public void A_change_that_only_the_end_tells_of_counts_too()
    {
        var interrupted = KernelMessage.Done() with { Flags = NetlinkHeader.NLM_F_DUMP_INTR };
        var kernel = new FakeKernel().Say(new KernelAnswer(KernelMessage.Socket(1), interrupted)).SayAll(KernelMessage.Socket(2));
        Assert.That(Take(kernel), Is.EqualTo("2"));
    }

    [Test]
    public void An_overrun_is_not_the_end() =>
        Assert.That(Take(FourTimes(new KernelAnswer(KernelMessage.Overrun(), KernelMessage.Socket(1), KernelMessage.Done()))),
            Is.EqualTo("1 (the kernel had to drop a part of the answer)"));

    [Test]
    public void A_datagram_longer_than_the_buffer_is_left_out_and_said() =>
        Assert.That(Take(FourTimes(new KernelAnswer(KernelMessage.Socket(1)) { BeyondBuffer = 1 }, new(KernelMessage.Done()))),
            Is.EqualTo(" (a part of the answer was longer than the buffer)"));

    [Test]
    public void A_message_that_is_cut_is_left_out_and_said() =>
        Assert.That(
            Take(FourTimes(new KernelAnswer(KernelMessage.Socket(1), KernelMessage.Socket(2)) { Lost = 1 }, new(KernelMessage.Done()))),
            Is.EqualTo("1 (a part of the answer could not be understood)"));

    [Test]
    public void A_record_that_is_shorter_than_one_is_left_out_and_said()
    {
        var stub = new KernelMessage(NetlinkHeader.SOCK_DIAG_BY_FAMILY, KernelMessage.Socket(2).Payload[..^1]);
        Assert.That(Take(FourTimes(new KernelAnswer(KernelMessage.Socket(1), stub, KernelMessage.Done()))),
            Is.EqualTo("1 (a part of the answer could not be understood)"));
    }

    [TestCase(Errno.ENOENT)]
    [TestCase(Errno.EPERM)]
    public void An_error_is_handed_on_as_such(int error)
    {
        var byMessage = new FakeKernel().Say(new KernelAnswer(KernelMessage.Failed(error)));
        var byEnd = new FakeKernel().Say(new KernelAnswer(KernelMessage.Done(error)));
        var bySend = new FakeKernel().RefuseRequest(error);
        var byReceive = new FakeKernel().Say(KernelAnswer.Fail(error));
        Assert.That(new[] { byMessage, byEnd, bySend, byReceive }.Select(Take), Is.All.EqualTo($"error {error}"));
    }

    [Test]
    public void What_another_process_sends_is_not_read()
    {
        var kernel = new FakeKernel().Say(
            new KernelAnswer(KernelMessage.Socket(666), KernelMessage.Done()) { Sender = 1234 },
            new(KernelMessage.Socket(1), KernelMessage.Done()));
        Assert.That(Take(kernel), Is.EqualTo("1"));
    }

    [Test]
    public void The_rest_of_an_older_dump_is_not_read()
    {
        var old = KernelMessage.Socket(666) with { WrongSequenceBy = uint.MaxValue };
        var kernel = new FakeKernel().SayAll(old, KernelMessage.Done() with { WrongSequenceBy = uint.MaxValue }, KernelMessage.Socket(1));
        Assert.That(Take(kernel), Is.EqualTo("1"));
    }

    [Test]
    public void What_is_for_another_port_is_not_read()
    {
        var foreign = KernelMessage.Socket(666) with { WrongPortBy = 1 };
        var kernel = new FakeKernel().SayAll(foreign, KernelMessage.Failed(Errno.EPERM) with { WrongPortBy = 1 }, KernelMessage.Socket(1));
        Assert.That(Take(kernel), Is.EqualTo("1"));
    }

    [Test]
    public void A_message_of_another_kind_is_passed_over()
    {
        var kernel = new FakeKernel().SayAll(new(NetlinkHeader.NLMSG_NOOP, []), new(0x7fff, new byte[72]), KernelMessage.Socket(1));
        Assert.That(Take(kernel), Is.EqualTo("1"));
    }

    [Test]
    public void What_comes_behind_the_end_is_not_read()
    {
        var kernel = new FakeKernel().Say(new KernelAnswer(KernelMessage.Socket(1), KernelMessage.Done(), KernelMessage.Socket(666)));
        Assert.That(Take(kernel), Is.EqualTo("1"));
    }

    [Test]
    public void A_socket_that_comes_twice_is_there_once()
    {
        var kernel = new FakeKernel().Say(
            new(KernelMessage.Socket(1), KernelMessage.Socket(2)),
            new(KernelMessage.Socket(2), KernelMessage.Socket(3), KernelMessage.Socket(1)),
            new(KernelMessage.Done()));
        Assert.That(Take(kernel), Is.EqualTo("1 2 3"));
    }

    [Test]
    public void A_socket_of_an_earlier_dump_is_not_missing_from_the_next()
    {
        var kernel = new FakeKernel().SayAll(KernelMessage.Socket(1)).SayAll(KernelMessage.Socket(1));
        using var drain = new NetlinkDrain(kernel.Open, new DatagramBuffer(), CancellationToken.None);
        Assert.That((DrainText.Of(drain.Take(AllTcp)), DrainText.Of(drain.Take(AllTcp))), Is.EqualTo(("1", "1")));
    }

    [Test]
    public void Sockets_without_a_cookie_are_all_there()
    {
        var (one, two) = (KernelMessage.Socket(1), KernelMessage.Socket(2));
        one.Payload.AsSpan(44, 8).Clear();
        two.Payload.AsSpan(44, 8).Clear();
        Assert.That(Take(new FakeKernel().SayAll(one, two)), Is.EqualTo("1 2"));
    }

    [Test]
    public void More_than_a_chunk_of_datagrams_is_kept_whole()
    {
        const int Datagrams = 600;
        var answers = from datagram in Enumerable.Range(0, Datagrams)
                      let ports = Enumerable.Range((datagram * 100) + 1, 100)
                      select new KernelAnswer([.. ports.Select(port => KernelMessage.Socket((ushort)port))]);
        var kernel = new FakeKernel().Say([.. answers, new(KernelMessage.Done())]);
        Assert.That(Take(kernel), Is.EqualTo(string.Join(' ', Enumerable.Range(1, Datagrams * 100))));
    }

    [Test]
    public void It_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        using var drain = new NetlinkDrain(new FakeKernel().SayAll().Open, new DatagramBuffer(), source.Token);
        Assert.That(() => drain.Take(AllTcp), Throws.TypeOf<OperationCanceledException>());
    }

    [Test]
    public void A_second_channel_that_is_refused_is_the_systems_error()
    {
        var kernel = new FakeKernel { MostChannels = 1 }.Say(KernelAnswer.Fail(Errno.ENOBUFS));
        Assert.That(() => Take(kernel), Throws.TypeOf<Win32Exception>());
    }

    [Test]
    public void After_a_dump_without_an_end_the_next_is_asked_for_on_another_channel()
    {
        var kernel = FourTimes(new(KernelMessage.Socket(1)), KernelAnswer.Fail(Errno.ENOBUFS)).SayAll(KernelMessage.Socket(2));
        using (var drain = new NetlinkDrain(kernel.Open, new DatagramBuffer(), CancellationToken.None))
        {
            drain.Take(AllTcp);
            Assert.That((kernel.Opened, DrainText.Of(drain.Take(AllTcp)), kernel.Opened), Is.EqualTo((4, "2", 5)));
        }

        Assert.That(kernel.IsFinished, Is.True);
    }

    private static FakeKernel FourTimes(params KernelAnswer[] answers) =>
        new FakeKernel().Say(answers).Say(answers).Say(answers).Say(answers);

    private static string Take(FakeKernel kernel)
    {
        using var drain = new NetlinkDrain(kernel.Open, new DatagramBuffer(), CancellationToken.None);
        return DrainText.Of(drain.Take(AllTcp));
    }
}
