using System.Net;
using System.Net.Sockets;
using SocketSnapshot.Linux.Owners;

namespace SocketSnapshot.Tests.Linux.Owners;

[TestFixture]
internal sealed class ListenerBookTests
{
    [TestCase("127.0.0.1", "tcp 127.0.0.1:80=1; tcp 0.0.0.0:80=2", "1")]
    [TestCase("10.0.0.1", "tcp 127.0.0.1:80=1; tcp 0.0.0.0:80=2", "2")]
    [TestCase("10.0.0.1", "tcp 127.0.0.1:80=1; tcp 0.0.0.0:81=2", "")]
    [TestCase("::1", "tcp6 [::1]:80=1; tcp6 [::]:80=2; tcp 0.0.0.0:80=3", "1")]
    [TestCase("::ffff:10.0.0.1", "tcp6 [::]:80=2; tcp 127.0.0.1:80=3", "2")]
    [TestCase("::ffff:10.0.0.1", "tcp6 [::]:80=2; tcp6 [::ffff:10.0.0.1]:80=3", "3")]
    [TestCase("10.0.0.1", "tcp6 [::]:80=2", "2")]
    [TestCase("10.0.0.1", "tcp6 [::]:80=2; tcp 0.0.0.0:80=3", "3")]
    [TestCase("10.0.0.1", "tcp 0.0.0.0:80=1%lo; tcp 0.0.0.0:80=2", "2")]
    [TestCase("10.0.0.1%lo", "tcp 0.0.0.0:80=1%lo; tcp 0.0.0.0:80=2", "1")]
    [TestCase("10.0.0.1", "tcp 0.0.0.0:80=1; tcp 0.0.0.0:80=2", "1 2")]
    [TestCase("10.0.0.1", "tcp 0.0.0.0:80=1; tcp 0.0.0.0:80=2+3", "2")]
    public void A_connection_in_a_queue_is_its_listeners(string local, string listeners, string inodes)
    {
        var book = new ListenerBook(listeners.Split("; ").Select(Listener));
        Assert.That(string.Join(' ', book.Find(Connection(local, SocketState.Established))), Is.EqualTo(inodes));
    }

    [Test]
    public void A_half_open_connection_is_in_no_counted_queue()
    {
        var book = new ListenerBook([Listener("tcp 0.0.0.0:80=1"), Listener("tcp 0.0.0.0:80=2+3")]);
        Assert.That(book.Find(Connection("10.0.0.1", SocketState.SynReceived)), Is.EqualTo(new[] { 1u, 2u }));
    }

    [Test]
    public void The_listeners_of_one_place_are_gone_through_once_however_many_connections_wait()
    {
        var book = new ListenerBook([Listener("tcp 0.0.0.0:80=1"), Listener("tcp 0.0.0.0:80=2")]);
        var first = book.Find(Connection("10.0.0.1", SocketState.Established));
        Assert.That(book.Find(Connection("10.0.0.1", SocketState.CloseWait)), Is.SameAs(first));
        Assert.That(book.Find(Connection("10.0.0.1%lo", SocketState.CloseWait)), Is.Not.SameAs(first));
    }

    [TestCase(SocketState.Established, true)]
    [TestCase(SocketState.SynReceived, true)]
    [TestCase(SocketState.CloseWait, true)]
    [TestCase(SocketState.TimeWait, false)]
    [TestCase(SocketState.FinWait1, false)]
    [TestCase(SocketState.LastAck, false)]
    public void Only_what_may_still_be_accepted_waits(SocketState state, bool waits) =>
        Assert.That(ListenerBook.MayWait(Connection("10.0.0.1", state)), Is.EqualTo(waits));

    private static SocketInfo Connection(string local, SocketState state)
    {
        var parts = local.Split('%');
        var address = HostAddress.FromIPAddress(IPAddress.Parse(parts[0]));
        return new SocketInfo
        {
            Protocol = SocketProtocol.Tcp,
            Family = address.Family,
            LocalAddress = address,
            LocalPort = 80,
            ForeignAddress = address,
            State = state,
            Interface = parts.ElementAtOrDefault(1),
        };
    }

    /// <summary>PROTO ADDRESS:PORT=INODE[+QUEUED][%DEVICE]</summary>
    private static SocketInfo Listener(string text)
    {
        var (place, rest) = (text.Split(' ')[1].Split('=')[0], text.Split('=')[1].Split('%'));
        var counts = rest[0].Split('+');
        var end = IPEndPoint.Parse(place);
        return new SocketInfo
        {
            Protocol = SocketProtocol.Tcp,
            Family = text.StartsWith("tcp6", StringComparison.Ordinal) ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork,
            LocalAddress = HostAddress.FromIPAddress(end.Address),
            LocalPort = (ushort)end.Port,
            ForeignAddress = HostAddress.AnyIPv4,
            State = SocketState.Listen,
            Inode = uint.Parse(counts[0], System.Globalization.CultureInfo.InvariantCulture),
            ReceiveQueue = counts.Length > 1 ? uint.Parse(counts[1], System.Globalization.CultureInfo.InvariantCulture) : 0,
            Interface = rest.ElementAtOrDefault(1),
        };
    }
}
