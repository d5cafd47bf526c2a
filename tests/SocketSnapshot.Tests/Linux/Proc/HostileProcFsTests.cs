using System.Net.Sockets;
using SocketSnapshot.Linux.Proc;

namespace SocketSnapshot.Tests.Linux.Proc;

/// <summary>Whatever the text is: no exception, no hang, and exactly the rows whose text is whole.</summary>
[TestFixture]
internal sealed class HostileProcFsTests
{
    private const int Count = 10_000;

    [TestCase("tcp", AddressFamily.InterNetwork, 4)]
    [TestCase("tcp6", AddressFamily.InterNetworkV6, 4)]
    [TestCase("udp", AddressFamily.InterNetwork, 2)]
    public void The_reference_reads_what_is_there(string table, AddressFamily family, int rows) =>
        Assert.That(ReferenceReading.Rows(Text(table), Digits(family)).Count(), Is.EqualTo(rows));

    [TestCase("tcp", AddressFamily.InterNetwork)]
    [TestCase("tcp6", AddressFamily.InterNetworkV6)]
    [TestCase("udp", AddressFamily.InterNetwork)]
    public void Cut_anywhere_the_whole_rows_are_left(string table, AddressFamily family) =>
        Assert.That(Mutations.Cuts(Text(table)).SelectMany(text => Differences(text, family)), Is.Empty);

    [TestCase("tcp", AddressFamily.InterNetwork)]
    [TestCase("tcp6", AddressFamily.InterNetworkV6)]
    [TestCase("udp", AddressFamily.InterNetwork)]
    public void Damaged_at_random_it_yields_no_wrong_row(string table, AddressFamily family) =>
        Assert.That(Mutations.Of(Text(table), Count, seed: 4).SelectMany(text => Differences(text, family)), Is.Empty);

    [Test]
    public void Read_as_the_other_family_it_yields_no_row()
    {
        Assert.That(Decode(Text("tcp"), AddressFamily.InterNetworkV6), Is.Empty);
        Assert.That(Decode(Text("tcp6"), AddressFamily.InterNetwork), Is.Empty);
    }

    private static byte[] Text(string table) => File.ReadAllBytes(Path.Combine(ProcFixture.Root("little-endian"), "net", table));

    private static int Digits(AddressFamily family) => family == AddressFamily.InterNetwork ? 8 : 32;

    /// <summary>Both readings, if the library and the reference read other rows from the text.</summary>
    private static IEnumerable<string> Differences(byte[] text, AddressFamily family)
    {
        var (rows, reference) = (Decode(text, family), ReferenceReading.Rows(text, Digits(family)).ToList());
        return rows.SequenceEqual(reference) ? [] : [string.Join('\n', [.. rows, "instead of", .. reference])];
    }

    private static List<string> Decode(byte[] text, AddressFamily family) =>
        [.. new ProcNetRecords(SocketProtocol.Tcp, family, "", text, bigEndian: false, SocketDetailKinds.All).Decode().Select(ReferenceReading.Row)];
}
