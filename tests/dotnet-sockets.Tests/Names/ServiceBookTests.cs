using DotNetSockets.Names;

namespace DotNetSockets.Tests.Names;

internal sealed class ServiceBookTests
{
    private static readonly ServiceBook Book = ServiceBook.Parse(
        "# comment\nhttp\t80/tcp www # web\nhttp-again 80/tcp\ndomain 53/tcp\r\ndomain 53/udp\nbad\nworse x/tcp\nhuge 65536/tcp\nnone 1\n\n");

    [Test]
    public void The_first_entry_of_a_port_names_it()
    {
        Assert.That(Book.NameOf(80, "tcp"), Is.EqualTo("http"));
        Assert.That(Book.NameOf(80, "udp"), Is.Null);
        Assert.That(Book.Services, Has.Count.EqualTo(4));
    }

    [TestCase("WWW", 1)]
    [TestCase("80", 2)]
    [TestCase("domain", 2)]
    [TestCase("53/UDP", 1)]
    [TestCase("domain/tcp", 1)]
    [TestCase("nothing", 0)]
    public void Names_aliases_ports_and_protocols_find_entries(string word, int count) =>
        Assert.That(Book.Find(word).Count(), Is.EqualTo(count));

    [Test]
    public void The_built_in_list_serves_where_there_is_no_file()
    {
        var book = ServiceBook.Parse(ServiceBook.BuiltIn());
        Assert.That(book.NameOf(443, "tcp"), Is.EqualTo("https"));
        Assert.That(book.NameOf(53, "udp"), Is.EqualTo("domain"));
        Assert.That(book.Services.Select(service => (service.Port, service.Protocol)), Is.Unique);
    }

    [Test]
    public void An_IP_protocol_is_named_by_its_number()
    {
        var book = ProtocolBook.Parse("ip 0 IP\nicmp 1 ICMP\nbad x\n");
        Assert.That((book.NameOf(1), book.NameOf(2)), Is.EqualTo(("icmp", (string?)null)));
    }
}
