using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.RtNetlink;
using SocketSnapshot.Tests.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.RtNetlink;

[TestFixture]
[Platform("Linux")]
internal sealed class RouteDumpTests
{
    private static readonly KernelMessage Route = new(Rtnetlink.RTM_NEWROUTE, Golden.Bytes(GoldenRouteMessages.Gateway4));

    [Test]
    public void The_request_asks_for_all_of_a_family()
    {
        var message = new byte[DumpRequest.Size];
        new DumpRequest(Rtnetlink.RTM_GETROUTE, LibC.AF_INET6).Write(message, sequence: 1);
        Assert.That(message, Is.EqualTo(Golden.Bytes("""
            20 00 00 00 # nlmsg_len 32
            1A 00       # nlmsg_type RTM_GETROUTE
            01 03       # nlmsg_flags NLM_F_REQUEST NLM_F_DUMP
            01 00 00 00 # nlmsg_seq
            00 00 00 00 # nlmsg_pid
            0A          # rtm_family AF_INET6
            00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
            """)));
    }

    [Test]
    public void Rows_come_in_the_order_of_the_datagrams() =>
        Assert.That(Take(new FakeKernel().Say(new KernelAnswer(Route, Route), new KernelAnswer(Route, KernelMessage.Done()))), Is.EqualTo("3"));

    [Test]
    public void A_dump_that_was_interrupted_is_taken_again() =>
        Assert.That(Take(new FakeKernel().SayAll(Route with { Flags = NetlinkHeader.NLM_F_DUMP_INTR }, Route).SayAll(Route)), Is.EqualTo("1"));

    [Test]
    public void After_four_times_the_last_one_is_handed_out_with_its_reason()
    {
        var moving = Route with { Flags = NetlinkHeader.NLM_F_DUMP_INTR };
        Assert.That(Take(new FakeKernel().SayAll(moving).SayAll(moving).SayAll(moving).SayAll(moving, moving)),
            Is.EqualTo("2 (the table changed while it was read)"));
    }

    [Test]
    public void What_is_not_the_answer_is_no_row()
    {
        var kernel = new FakeKernel().Say(
            KernelAnswer.Fail(Errno.EINTR), new KernelAnswer(Route) { Sender = 77 },
            new KernelAnswer(Route with { WrongSequenceBy = 1 }, Route with { WrongPortBy = 1 }, Route with { Type = Rtnetlink.RTM_NEWLINK }, Route),
            new KernelAnswer(KernelMessage.Done()));
        Assert.That(Take(kernel), Is.EqualTo("1"));
    }

    [Test]
    public void An_error_of_the_kernel_is_the_answer() =>
        Assert.That(
            new[]
            {
                Take(new FakeKernel().RefuseRequest(Errno.EPERM)), Take(new FakeKernel().Say(KernelAnswer.Fail(Errno.EACCES))),
                Take(new FakeKernel().Say(new KernelAnswer(KernelMessage.Failed(Errno.EOPNOTSUPP)))),
            },
            Is.EqualTo(new[] { "error 1", "error 13", "error 95" }));

    [Test]
    public void A_silent_kernel_and_one_that_drops_are_said()
    {
        var silent = new KernelAnswer[] { new(Route), KernelAnswer.Fail(Errno.EAGAIN) };
        var dropping = new KernelAnswer[] { new(Route), KernelAnswer.Fail(Errno.ENOBUFS) };
        Assert.That(Take(new FakeKernel().Say(silent).Say(silent).Say(silent).Say(silent)), Is.EqualTo("1 (the kernel stopped answering)"));
        Assert.That(Take(new FakeKernel().Say(dropping).Say(dropping).Say(dropping).Say(dropping)),
            Is.EqualTo("1 (the kernel had to drop a part of the answer)"));
    }

    [Test]
    public void A_record_that_is_too_short_is_said()
    {
        var cut = Route with { Payload = [LibC.AF_INET] };
        Assert.That(Take(new FakeKernel().SayAll(cut, Route).SayAll(cut, Route).SayAll(cut, Route).SayAll(cut, Route)),
            Is.EqualTo("2 (a part of the answer could not be understood)"));
    }

    [Test]
    public void A_route_longer_than_a_datagram_of_sockets_is_whole()
    {
        var large = Route with { Payload = [.. Route.Payload, .. new byte[200 << 10]] };
        Assert.That(Take(new FakeKernel().Say(new KernelAnswer(large), new KernelAnswer(large), new KernelAnswer(large), new KernelAnswer(KernelMessage.Done()))),
            Is.EqualTo("3"));
    }

    private static string Take(FakeKernel kernel)
    {
        var answer = new RouteDump(kernel.Open, CancellationToken.None).Take<byte>(
            new DumpRequest(Rtnetlink.RTM_GETROUTE, LibC.AF_INET), (payload, rows) =>
            {
                rows.Add(payload[0]);
                return true;
            });
        Assert.That(kernel.IsFinished, Is.True);
        return answer.Error != 0 ? $"error {answer.Error}" : answer.Shortfall is null ? $"{answer.Rows.Count}" : $"{answer.Rows.Count} ({answer.Shortfall})";
    }
}
