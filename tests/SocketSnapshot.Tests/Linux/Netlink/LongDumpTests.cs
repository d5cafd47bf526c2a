using System.Net.Sockets;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.SockDiag;
using SocketSnapshot.Tests.Linux.SockDiag;

namespace SocketSnapshot.Tests.Linux.Netlink;

/// <summary>A dump that is read while it still comes in: the same rows, each once, and every reason why some may be missing.</summary>
[TestFixture]
internal sealed class LongDumpTests
{
    private const int Datagrams = 40;

    private static readonly SockDiagRequest AllTcp = new(SocketProtocol.Tcp, AddressFamily.Unspecified, SocketStates.All);

    [Test]
    public void It_is_handed_out_before_it_ends_and_read_to_its_end()
    {
        using var gate = new ManualResetEventSlim();
        var kernel = new FakeKernel { BeforeAnswer = received => Wait(gate, received) }.Say([.. Rows(Datagrams), End]);
        using var drain = new NetlinkDrain(kernel.Open, new DatagramBuffer(), CancellationToken.None);
        var dump = drain.TakeLast(AllTcp);
        Assert.That(dump.Datagrams.First().Length, Is.Positive, "The first rows can be read while the kernel has not said the rest.");
        gate.Set();
        Assert.That(DrainText.Of(dump), Is.EqualTo(Ports(Datagrams)));
        Assert.That(DrainText.Of(dump), Is.EqualTo(Ports(Datagrams)), "It can be read again.");
        drain.Stop();
        Assert.That(kernel.IsFinished, Is.True);

        static void Wait(ManualResetEventSlim gate, int received)
        {
            if (received == Datagrams / 2)
            {
                gate.Wait();
            }
        }
    }

    [Test]
    public void A_short_one_is_complete_when_it_is_handed_out()
    {
        var kernel = new FakeKernel().Say(new(KernelMessage.Socket(1)), End);
        using (var drain = new NetlinkDrain(kernel.Open, new DatagramBuffer(), CancellationToken.None))
        {
            Assert.That(DrainText.Of(drain.TakeLast(AllTcp)), Is.EqualTo("1"));
        }

        Assert.That(kernel.IsFinished, Is.True);
    }

    [TestCase(Errno.ENOENT)]
    [TestCase(Errno.EPERM)]
    public void A_refusal_is_known_when_it_is_handed_out(int error) =>
        Assert.That(Take(new FakeKernel().Say(new KernelAnswer(KernelMessage.Failed(error)))), Is.EqualTo($"error {error}"));

    [Test]
    public void One_that_is_interrupted_late_is_followed_by_what_is_new_in_the_second()
    {
        var kernel = new FakeKernel()
            .Say([.. Rows(Datagrams), KernelAnswer.Fail(Errno.ENOBUFS)])
            .Say([.. Rows(Datagrams + 1), End]);
        Assert.That(Take(kernel), Is.EqualTo(Ports(Datagrams + 1)));
        Assert.That((kernel.Opened, kernel.IsFinished), Is.EqualTo((2, true)));
    }

    [Test]
    public void An_error_in_the_middle_is_the_reason_why_rows_may_be_missing() =>
        Assert.That(
            Take(new FakeKernel().Say([.. Rows(Datagrams), new(KernelMessage.Failed(Errno.EPERM))])),
            Is.EqualTo($"{Ports(Datagrams)} (Operation not permitted)"));

    [Test]
    public void A_second_channel_that_is_refused_is_the_reason_too() =>
        Assert.That(
            Take(new FakeKernel { MostChannels = 1 }.Say([.. Rows(Datagrams), KernelAnswer.Fail(Errno.ENOBUFS)])),
            Is.EqualTo($"{Ports(Datagrams)} (Operation not permitted)"));

    [Test]
    public void One_that_is_cancelled_keeps_what_it_has_and_says_so()
    {
        using var source = new CancellationTokenSource();
        var kernel = new FakeKernel { BeforeAnswer = received => CancelAt(Datagrams / 2, received) }.Say([.. Rows(Datagrams), End]);
        using var drain = new NetlinkDrain(kernel.Open, new DatagramBuffer(), source.Token);
        Assert.That(DrainText.Of(drain.TakeLast(AllTcp)), Is.EqualTo($"{Ports((Datagrams / 2) + 1)} (The operation was canceled.)"));
        drain.Stop();
        Assert.That(kernel.Opened, Is.EqualTo(kernel.Closed));

        void CancelAt(int last, int received)
        {
            if (received == last)
            {
                source.Cancel();
            }
        }
    }

    [Test]
    public void One_that_is_stopped_has_ended_when_the_stop_returns()
    {
        var kernel = new FakeKernel().Say([.. Rows(50_000), End]);
        using var drain = new NetlinkDrain(kernel.Open, new DatagramBuffer(), CancellationToken.None);
        drain.TakeLast(AllTcp);
        drain.Stop();
        Assert.That(kernel.Opened, Is.EqualTo(kernel.Closed));
    }

    private static KernelAnswer End => new(KernelMessage.Done());

    private static IEnumerable<KernelAnswer> Rows(int datagrams) =>
        Enumerable.Range(1, datagrams).Select(port => new KernelAnswer(KernelMessage.Socket((ushort)port)));

    private static string Ports(int last) => string.Join(' ', Enumerable.Range(1, last));

    private static string Take(FakeKernel kernel)
    {
        using var drain = new NetlinkDrain(kernel.Open, new DatagramBuffer(), CancellationToken.None);
        return DrainText.Of(drain.TakeLast(AllTcp));
    }
}
