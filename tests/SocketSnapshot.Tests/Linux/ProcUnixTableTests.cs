using System.Net.Sockets;
using System.Text;
using SocketSnapshot.Linux;

namespace SocketSnapshot.Tests.Linux;

[TestFixture]
internal sealed class ProcUnixTableTests
{
    private const string Heading = "Num       RefCount Protocol Flags    Type St Inode Path\n";

    private const string Table = Heading +
        "0000000000000000: 00000002 00000000 00010000 0001 01 20075243 /run/listener\n" +
        "0000000000000000: 00000003 00000000 00000000 0001 03    586\n" +
        "0000000000000000: 00000003 00000000 00000000 0001 02     0 /run/listener\n" +
        "00000000: 0000000A 00000000 00000000 0002 01 4294967295 @abstract@name\n" +
        "0000000000000000: 00000002 00000000 00000000 0005 04 7 a b\n";

    [Test]
    public void Every_field_is_read()
    {
        var lines = ProcUnixTable.Read(Encoding.UTF8.GetBytes(Table)).ToList();
        Assert.That(lines.Select(line => (line.ReferenceCount, line.Type, line.SocketState, line.Inode, line.Name)), Is.EqualTo(new[]
        {
            (2u, SocketType.Stream, 1u, 20075243u, "/run/listener"),
            (3u, SocketType.Stream, 3u, 586u, null),
            (3u, SocketType.Stream, 2u, 0u, "/run/listener"),
            (10u, SocketType.Dgram, 1u, 4294967295u, "@abstract@name"),
            (2u, SocketType.Seqpacket, 4u, 7u, "a b"),
        }));
        Assert.That(lines.Select(line => (line.IsListener, line.IsConnected)),
            Is.EqualTo(new[] { (true, false), (false, true), (false, true), (false, false), (false, false) }));
    }

    [TestCase("a\nb")]
    [TestCase("a\n\n\nb")]
    [TestCase("\n")]
    [TestCase("\nb")]
    [TestCase("a\n0000000000000000: 00000002 00000000 00010000 0001 01 none")]
    [TestCase("a\nNum       RefCount Protocol Flags    Type St Inode Path")]
    [TestCase(" leading and trailing ")]
    public void A_name_may_hold_line_ends_and_spaces(string name)
    {
        var text = $"{Heading}0000000000000000: 00000002 00000000 00000000 0001 01     5 {name}\n"
            + "0000000000000000: 00000002 00000000 00000000 0001 01     6 /next\n";
        Assert.That(ProcUnixTable.Read(Encoding.UTF8.GetBytes(text)).Select(line => (line.Inode, line.Name)),
            Is.EqualTo(new[] { (5u, name), (6u, "/next") }));
    }

    [Test]
    public void What_follows_a_socket_without_a_name_is_no_name() =>
        Assert.That(
            ProcUnixTable.Read(Encoding.UTF8.GetBytes($"{Heading}0000000000000000: 00000002 00000000 00000000 0001 01     5\nstray\n")).Single().Name,
            Is.Null);

    [TestCase("")]
    [TestCase("Num")]
    [TestCase(Heading)]
    [TestCase("Num\nstray\n\n")]
    public void Without_a_record_there_is_none(string text) =>
        Assert.That(ProcUnixTable.Read(Encoding.UTF8.GetBytes(text)), Is.Empty);

    [Test]
    public void A_copy_may_lack_the_heading_and_may_have_other_line_ends()
    {
        var whole = ProcUnixTable.Read(Encoding.UTF8.GetBytes(Table)).ToList();
        Assert.That(ProcUnixTable.Read(Encoding.UTF8.GetBytes(Table[Heading.Length..])), Is.EqualTo(whole));
        Assert.That(ProcUnixTable.Read(Encoding.UTF8.GetBytes(Table.Replace("\n", "\r\n", StringComparison.Ordinal))), Is.EqualTo(whole));
    }

    [TestCase("/a\n", 0, 0)]
    [TestCase("/a\njunk\n", 0, 0)]
    [TestCase("/a\nffff880115776040: 00000002 00000000 00010000 0001 01 2000x /b\n", 0, 1)]
    [TestCase("\njunk\n", 1, 0)]
    [TestCase("\n0000000000000000: 00000002 00000000 00010000 0001 01 /run/a.sock\n", 1, 0)]
    public void What_is_no_record_and_can_be_no_name_is_counted(string rest, int lost, int doubtful)
    {
        var damage = new ProcUnixDamage();
        var text = $"{Heading}0000000000000000: 00000002 00000000 00010000 0001 01     5{(rest[0] == '\n' ? "" : " ")}{rest}";
        Assert.That(ProcUnixTable.Read(Encoding.UTF8.GetBytes(text), damage).Count(), Is.EqualTo(1));
        Assert.That((damage.Lost, damage.Doubtful), Is.EqualTo((lost, doubtful)));
    }

    [Test]
    public void Behind_a_line_that_is_too_long_for_a_name_nothing_belongs_to_it()
    {
        var damage = new ProcUnixDamage();
        var record = "ffff880115776040: 00000002 00000000 00010000 0001 01 ";
        var text = $"{Heading}{record}1 /a\n{new string('#', 170)}\n{record}2x /b\n{record}3 /c\n";
        Assert.That(ProcUnixTable.Read(Encoding.UTF8.GetBytes(text), damage).Select(line => line.Name), Is.EqualTo(new[] { "/a", "/c" }));
        Assert.That(damage.ShortfallText("unix"), Is.EqualTo("Lines of unix that are not socket records were left out: 2."));
    }

    [TestCase(9, 108)]
    [TestCase(10, 98)]
    public void A_line_that_would_make_a_name_longer_than_one_can_be_is_not_part_of_it(int length, int expected)
    {
        var text = $"{Heading}0000000000000000: 00000002 00000000 00000000 0001 01     5 {new string('x', 98)}\n{new string('y', length)}\nz\n";
        Assert.That(ProcUnixTable.Read(Encoding.UTF8.GetBytes(text)).Single().Name, Has.Length.EqualTo(expected));
    }

    [Test]
    public void Cut_anywhere_the_records_before_the_cut_stay_as_they_are()
    {
        var whole = ProcUnixTable.Read(Encoding.UTF8.GetBytes(Table)).ToList();
        foreach (var text in Mutations.Cuts(Encoding.UTF8.GetBytes(Table)))
        {
            var lines = ProcUnixTable.Read(text).ToList();
            Assert.That(lines.SkipLast(1), Is.EqualTo(whole.Take(Math.Max(0, lines.Count - 1))));
        }
    }

    [Test]
    public void Damaged_at_random_every_inode_in_it_is_one_of_the_text()
    {
        foreach (var bytes in Mutations.Of(Encoding.UTF8.GetBytes(Table), 10_000, seed: 11))
        {
            var text = Encoding.Latin1.GetString(bytes);
            Assert.That(ProcUnixTable.Read(bytes), Has.All.Matches<ProcUnixLine>(line => text.Contains($" {line.Inode}", StringComparison.Ordinal)
                || text.Contains($"0{line.Inode}", StringComparison.Ordinal)));
        }
    }
}
