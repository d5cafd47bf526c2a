using static SocketSnapshot.Tests.FakeProvider;

namespace SocketSnapshot.Tests;

[TestFixture]
internal sealed class SocketDumpTests
{
    [Test]
    public void Sockets_come_by_protocol_and_then_by_family()
    {
        var first = new FakeProvider("first", SocketProtocols.Tcp | SocketProtocols.Icmp,
            Socket(SocketProtocol.Icmp, 5), Socket(SocketProtocol.Tcp, 2, isIPv6: true), Socket(SocketProtocol.Tcp, 1));
        var second = new FakeProvider("second", SocketProtocols.Internet,
            Socket(SocketProtocol.Udp, 4, isIPv6: true), Socket(SocketProtocol.Udp, 3));
        using var dump = Dump(new SocketTableOptions(), first, second);
        Assert.That(Ports(dump), Is.EqualTo("1 2 3 4 5"));
    }

    [Test]
    public void Within_them_the_sources_order_stays()
    {
        var provider = Tcp(Socket(SocketProtocol.Tcp, 9), Socket(SocketProtocol.Tcp, 3), Socket(SocketProtocol.Tcp, 7));
        using var dump = Dump(new SocketTableOptions(), provider);
        Assert.That(Ports(dump), Is.EqualTo("9 3 7"));
    }

    [Test]
    public void Only_the_wanted_states_get_through()
    {
        var options = new SocketTableOptions { TcpStates = SocketStates.Listen | SocketStates.TimeWait, States = SocketStates.Close };
        var provider = new FakeProvider("all", SocketProtocols.Internet,
            Socket(SocketProtocol.Tcp, 1, SocketState.Listen), Socket(SocketProtocol.Tcp, 2, SocketState.Established),
            Socket(SocketProtocol.Tcp, 3, SocketState.TimeWait), Socket(SocketProtocol.Tcp, 4, SocketState.Close),
            Socket(SocketProtocol.Udp, 5), Socket(SocketProtocol.Udp, 6, SocketState.Established));
        using var dump = Dump(options, provider);
        Assert.That(Ports(dump), Is.EqualTo("1 3 5"));
    }

    [Test]
    public void Walking_twice_is_the_same_twice()
    {
        using var dump = Dump(new SocketTableOptions(), Tcp(Socket(SocketProtocol.Tcp, 1), Socket(SocketProtocol.Tcp, 2)));
        Assert.That((Ports(dump), Ports(dump)), Is.EqualTo(("1 2", "1 2")));
    }

    [Test]
    public void What_only_decoding_tells_is_a_warning_afterwards()
    {
        using var dump = Dump(new SocketTableOptions(), Tcp(Socket(SocketProtocol.Tcp, 404)));
        Assert.That(dump.Warnings, Is.Empty);
        Assert.That((Ports(dump), dump.Warnings), Is.EqualTo(("404", new[] { "A line could not be decoded." })));
    }

    [Test]
    public void Dispose_gives_the_memory_back_once()
    {
        var provider = Tcp();
        var dump = Dump(new SocketTableOptions(), provider);
        dump.Dispose();
        dump.Dispose();
        Assert.That(provider.Released, Is.EqualTo(1));
    }

    [Test]
    public void After_dispose_a_walk_is_refused_even_where_there_was_nothing_to_walk()
    {
        var (full, empty) = (Dump(new SocketTableOptions(), Tcp(Socket(SocketProtocol.Tcp, 1))), Dump(new SocketTableOptions(), Tcp()));
        full.Dispose();
        empty.Dispose();
        Assert.That(() => full.Count(), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => empty.Count(), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void A_walk_that_dispose_interrupts_does_not_end_as_if_it_were_whole()
    {
        var dump = Dump(new SocketTableOptions(), Tcp(Socket(SocketProtocol.Tcp, 1)));
        using var sockets = dump.GetEnumerator();
        sockets.MoveNext();
        dump.Dispose();
        Assert.That(() => sockets.MoveNext(), Throws.TypeOf<ObjectDisposedException>());
    }

    private static SocketDump Dump(SocketTableOptions options, params FakeProvider[] providers) =>
        SocketTable.Dump(providers, options, CancellationToken.None);

    private static FakeProvider Tcp(params SocketInfo[] sockets) => new("tcp", SocketProtocols.Tcp, sockets);

    private static string Ports(SocketDump dump) => string.Join(' ', dump.Select(socket => socket.LocalPort));
}
