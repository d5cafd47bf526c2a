using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.SockDiag;

[TestFixture]
[SupportedOSPlatform("linux")]
internal sealed class ExactLookupTests
{
    private static readonly SocketLookup Question = new() { LocalAddress = HostAddress.Parse("127.0.0.1"), LocalPort = 8080 };

    [Test]
    public void The_socket_is_the_answer()
    {
        var kernel = new FakeKernel().Say(new KernelAnswer(KernelMessage.Socket(8080, SocketState.Listen)));
        Assert.That(new ExactLookup(kernel.Open).Find(Question), Has.Property("LocalPort").EqualTo(8080).And.Property("State").EqualTo(SocketState.Listen));
        Assert.That(kernel.IsFinished);
    }

    [Test]
    public void What_comes_from_others_or_is_for_others_is_no_answer()
    {
        var wrong = KernelMessage.Socket(1, SocketState.Listen);
        var kernel = new FakeKernel().Say(
            new KernelAnswer(wrong) { Sender = 12 },
            KernelAnswer.Fail(Errno.EINTR),
            new KernelAnswer(wrong) { BeyondBuffer = 1 },
            new KernelAnswer(wrong with { WrongSequenceBy = 1 }, wrong with { WrongPortBy = 1 }, new KernelMessage(NetlinkHeader.NLMSG_NOOP, [])),
            new KernelAnswer(KernelMessage.Socket(8080, SocketState.Listen)));
        Assert.That(new ExactLookup(kernel.Open).Find(Question)?.LocalPort, Is.EqualTo(8080));
        Assert.That(kernel.IsFinished);
    }

    [Test]
    public void None_is_told_apart_from_a_kernel_without_the_protocol_once()
    {
        var none = new KernelAnswer(KernelMessage.Failed(Errno.ENOENT));
        var kernel = new FakeKernel().Say(none).SayAll().Say(none);
        var lookup = new ExactLookup(kernel.Open);
        Assert.That((lookup.Find(Question), lookup.Find(Question)), Is.EqualTo(((SocketInfo?)null, (SocketInfo?)null)));
        Assert.That(kernel.IsFinished);
        Assert.That(Convert.ToHexString(kernel.Requests[1].AsSpan(6, 2)), Is.EqualTo("0103"), "a dump");
        Assert.That(Convert.ToHexString(kernel.Requests[1].AsSpan(20, 4)), Is.EqualTo("00000000"), "of no state");
    }

    [Test]
    public void Without_the_protocol_nothing_can_be_said()
    {
        var kernel = new FakeKernel().Say(new KernelAnswer(KernelMessage.Failed(Errno.ENOENT))).Say(new KernelAnswer(KernelMessage.Done(Errno.ENOENT)));
        Assert.That(
            () => new ExactLookup(kernel.Open).Find(Question),
            Throws.TypeOf<SocketSnapshotException>().With.Message.EqualTo("The kernel cannot look up tcp sockets."));
        Assert.That(kernel.IsFinished);
    }

    [Test]
    public void A_socket_that_is_found_shows_that_the_kernel_has_the_protocol()
    {
        var kernel = new FakeKernel()
            .Say(new KernelAnswer(KernelMessage.Socket(8080, SocketState.Listen)))
            .Say(new KernelAnswer(KernelMessage.Failed(Errno.ENOENT)));
        var lookup = new ExactLookup(kernel.Open);
        Assert.That((lookup.Find(Question)?.LocalPort, lookup.Find(Question)), Is.EqualTo(((uint?)8080, (SocketInfo?)null)));
        Assert.That(kernel.IsFinished);
    }

    [TestCase(Errno.EPERM, "refused here")]
    [TestCase(Errno.EMFILE, "ulimit -n")]
    [TestCase(Errno.EOPNOTSUPP, "cannot look up tcp")]
    [TestCase(0, "could not be understood")]
    public void A_refusal_says_what_to_do(int error, string text)
    {
        var kernel = new FakeKernel().Say(new KernelAnswer(KernelMessage.Failed(error)));
        Assert.That(() => new ExactLookup(kernel.Open).Find(Question), Throws.TypeOf<SocketSnapshotException>().With.Message.Contain(text));
    }

    [Test]
    public void No_channel_and_a_request_that_is_refused_are_refusals()
    {
        var closed = new FakeKernel { MostChannels = 0 };
        var deaf = new FakeKernel().RefuseRequest(Errno.EPERM);
        Assert.That(() => new ExactLookup(closed.Open).Find(Question), Throws.TypeOf<SocketSnapshotException>());
        Assert.That(() => new ExactLookup(deaf.Open).Find(Question), Throws.TypeOf<SocketSnapshotException>());
        Assert.That(deaf.IsFinished);
    }

    [Test]
    public void A_record_that_is_cut_is_not_understood()
    {
        var cut = KernelMessage.Socket(8080, SocketState.Listen);
        var kernel = new FakeKernel().Say(new KernelAnswer(cut with { Payload = cut.Payload[..(inet_diag_msg.Size - 1)] }));
        Assert.That(() => new ExactLookup(kernel.Open).Find(Question), Throws.TypeOf<SocketSnapshotException>().With.Message.Contain("understood"));
    }
}
