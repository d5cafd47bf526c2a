using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using DotNetSockets.Names;
using SocketSnapshot;
using SocketSnapshot.Tests.Linux;

namespace DotNetSockets.Tests.Names;

internal sealed class HostBookTests
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    [Test]
    public void Each_address_is_asked_for_once_and_wildcards_never()
    {
        var asked = new ConcurrentBag<IPAddress>();
        var book = new HostBook(address =>
        {
            asked.Add(address);
            return "name";
        });
        var mapped = HostAddress.FromIPAddress(IPAddress.Parse("::ffff:127.0.0.1"));
        HostAddress[] addresses = [HostAddress.FromIPv4(0x7f000001), mapped, HostAddress.AnyIPv4, HostAddress.AnyIPv6];
        book.Resolve([.. addresses, .. addresses], LongEnough, CancellationToken.None);
        book.Resolve(addresses, LongEnough, CancellationToken.None);
        Assert.That(asked, Is.EqualTo(new[] { IPAddress.Loopback }));
        Assert.That(addresses.Select(book.NameOf), Is.EqualTo(new[] { "name", "name", null, null }));
    }

    [Test]
    [Platform("Linux")]
    public void Where_the_system_has_no_thread_to_give_the_caller_asks()
    {
        var book = new HostBook(_ => "name");
        var addresses = new[] { HostAddress.FromIPv4(0x7f000001), HostAddress.FromIPv4(0x7f000002) };
        LonelyThread.RunWithoutThreads(() =>
        {
            book.Resolve(addresses, LongEnough, CancellationToken.None);
            Assert.That(addresses.Select(book.NameOf), Is.All.EqualTo("name"));
            Assert.That(HostBook.AddressesOf("localhost", LongEnough), Is.Not.Empty);
        });
    }

    [Test]
    public void What_does_not_answer_in_time_stays_a_number_and_holds_up_nothing()
    {
        using var never = new ManualResetEventSlim();
        var book = new HostBook(address =>
        {
            if (address.Equals(IPAddress.Loopback))
            {
                return "quick";
            }

            never.Wait();
            return "late";
        });
        HostAddress[] addresses = [HostAddress.FromIPv4(0x7f000001), HostAddress.FromIPv4(0x7f000002)];
        Wait.Until(
            () =>
            {
                book.Resolve(addresses, TimeSpan.FromMilliseconds(100), CancellationToken.None);
                return book.NameOf(addresses[0]) is not null;
            },
            "the quick answer is there");
        Assert.That(addresses.Select(book.NameOf), Is.EqualTo(new[] { "quick", null }));
        never.Set();
    }

    /// <summary>Of more addresses than are asked for at the same time.</summary>
    [Test]
    public void What_was_not_even_asked_for_in_time_has_its_name_later()
    {
        using var silence = new ManualResetEventSlim();
        var asked = new ConcurrentBag<IPAddress>();
        var book = new HostBook(address =>
        {
            asked.Add(address);
            silence.Wait();
            return "late";
        });
        HostAddress[] addresses = [.. Enumerable.Range(1, 200).Select(number => HostAddress.FromIPv4((uint)number))];
        book.Resolve(addresses, TimeSpan.Zero, CancellationToken.None);
        silence.Set();
        Wait.Until(() => asked.Count == addresses.Length, "all are asked for");
        Assert.That(addresses.Select(book.NameOf), Is.All.Null, "No late answer changes what is being written.");
        Wait.Until(
            () =>
            {
                book.Resolve(addresses, TimeSpan.Zero, CancellationToken.None);
                return addresses.All(address => book.NameOf(address) == "late");
            },
            "all have names");
        Assert.That(asked, Is.Unique);
    }

    [TestCase(SocketError.HostNotFound, true)]
    [TestCase(SocketError.NoData, true)]
    [TestCase(SocketError.TryAgain, false)]
    [TestCase(SocketError.NoRecovery, false)]
    public void That_no_server_could_be_asked_is_no_answer(SocketError refusal, bool isAnswer)
    {
        var book = new HostBook(_ => throw new SocketException((int)refusal));
        var address = HostAddress.FromIPv4(0x7f000002);
        book.Resolve([address], LongEnough, CancellationToken.None);
        Assert.That((book.NameOf(address), book.IsAnswered(address)), Is.EqualTo(((string?)null, isAnswer)));
    }

    [Test]
    public void Waiting_ends_when_the_user_ends_it()
    {
        using var never = new ManualResetEventSlim();
        using var interruption = new CancellationTokenSource();
        var book = new HostBook(_ =>
        {
            interruption.Cancel();
            never.Wait();
            return null;
        });
        Assert.That(() => book.Resolve([HostAddress.FromIPv4(1)], LongEnough, interruption.Token), Throws.InstanceOf<OperationCanceledException>());
        never.Set();
    }
}
