using System.Net.Sockets;
using System.Text;
using SocketSnapshot.Linux.Proc;

namespace SocketSnapshot.Tests.Linux.Proc;

[TestFixture]
internal sealed class ProcNetRecordsTests
{
    private const string Heading = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
    private const string First =
        "   0: 0100007F:0016 00000000:0000 0A 00000000:00000002 00:00000000 00000000     0        0 12345 1 0 100 0 0 10 0    \n";
    private const string Second =
        "   1: 0100007F:0017 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12346 1 0 100 0 0 10 0    \n";
    private const string TimeWait = "   2: 0100007F:0017 0100007F:9C40 06 00000000:00000000 03:00001742 00000000     0        0 0 3 0\n";

    [Test]
    public void Each_line_but_the_heading_is_a_socket() => Assert.That(Decode(Heading + First + Second + TimeWait), Is.EqualTo("22 23 23"));

    [Test]
    public void A_first_line_that_is_a_record_is_one_and_what_is_neither_it_nor_a_heading_is_counted() => Assert.That(
        (Decode(First + Second), Decode("damaged heading\n" + First), Decode(Heading.Replace("\n", "\r\n", StringComparison.Ordinal) + First)),
        Is.EqualTo(("22 23", "22 (Lines of /proc/net/tcp that are not socket records were left out: 1.)", "22")));

    [Test]
    public void A_file_with_nothing_in_it_has_no_sockets() =>
        Assert.That((Decode(""), Decode(Heading), Decode("\n")), Is.EqualTo(("", "", "")));

    [Test]
    public void A_line_that_the_kernel_printed_twice_is_there_once() =>
        Assert.That(Decode(Heading + First + Second + First + TimeWait + TimeWait), Is.EqualTo("22 23 23"));

    [Test]
    public void Sockets_that_share_a_port_are_two()
    {
        var other = First.Replace("12345", "54321", StringComparison.Ordinal);
        Assert.That(Decode(Heading + First + other), Is.EqualTo("22 22"));
    }

    [Test]
    public void Lines_that_are_no_records_are_counted()
    {
        var text = Heading + First + "garbage\n" + Second + "   3: 0100007F:0016\n";
        Assert.That(Decode(text), Is.EqualTo("22 23 (Lines of /proc/net/tcp that are not socket records were left out: 2.)"));
    }

    [Test]
    public void A_text_cut_in_the_middle_of_a_line_lacks_that_line_and_says_so()
    {
        var text = Heading + First + Second[..Second.IndexOf("2346", StringComparison.Ordinal)];
        Assert.That(Decode(text), Is.EqualTo("22 (Lines of /proc/net/tcp that are not socket records were left out: 1.)"));
    }

    [Test]
    public void It_can_be_walked_again()
    {
        var records = Records(Heading + First + "garbage\n" + Second);
        Assert.That(records.Decode(), Is.EqualTo(records.Decode()).And.Exactly(2).Items);
        Assert.That(records.Shortfall, Does.EndWith("left out: 1."));
    }

    private static string Decode(string text)
    {
        var records = Records(text);
        var ports = string.Join(' ', records.Decode().Select(socket => socket.LocalPort));
        return records.Shortfall is null ? ports : $"{ports} ({records.Shortfall})";
    }

    private static ProcNetRecords Records(string text) =>
        new(SocketProtocol.Tcp, AddressFamily.InterNetwork, "/proc/net/tcp", Encoding.ASCII.GetBytes(text), bigEndian: false);
}
