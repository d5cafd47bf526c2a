using System.Runtime.InteropServices;
using System.Text;
using SocketSnapshot.Linux.Owners;

namespace SocketSnapshot.Tests.Linux.Owners;

[TestFixture]
internal sealed class FolderEntriesTests
{
    private static readonly byte[] Records = [.. Record("."), .. Record(".."), .. Record("7"), .. Record("2147483647"), .. Record("self")];

    [Test]
    public void Names_and_numbers_are_read() =>
        Assert.That(Names(Records), Is.EqualTo(new[] { ".", "..", "7=7", "2147483647=2147483647", "self" }));

    [TestCase("2147483648")]
    [TestCase("99999999999")]
    [TestCase("-1")]
    [TestCase("1 ")]
    [TestCase("")]
    public void What_is_no_number_of_a_process_is_none(string name) => Assert.That(Names(Record(name)), Is.EqualTo(new[] { name }));

    [Test]
    public void Cut_anywhere_the_whole_records_are_left() =>
        Assert.That(Mutations.Cuts(Records).Select(Names), Has.All.Matches<List<string>>(names => Names(Records).Take(names!.Count).SequenceEqual(names)));

    [Test]
    public void Damaged_at_random_it_ends_and_throws_nothing() =>
        Assert.That(() => Mutations.Of(Records, 20_000, seed: 3).Sum(bytes => Names(bytes).Count), Is.GreaterThan(0));

    [Test]
    public void Link_texts_damaged_at_random_are_inodes_or_nothing()
    {
        foreach (var bytes in Mutations.Of(Encoding.ASCII.GetBytes("socket:[4294967295]"), 50_000, seed: 5))
        {
            var isInode = SocketLink.TryParse(bytes, out var inode);
            Assert.That(isInode, Is.EqualTo(Encoding.Latin1.GetString(bytes) is ['s', ..] text && inode > 0
                && System.Text.RegularExpressions.Regex.IsMatch(text, @"^socket:\[0*" + inode + @"\]\z")));
        }
    }

    private static List<string> Names(byte[] records)
    {
        var names = new List<string>();
        var entries = new FolderEntries(records);
        while (entries.MoveNext())
        {
            var name = Encoding.Latin1.GetString(entries.NameWithNul[..^1]);
            names.Add(entries.TryNumber(out var number) ? $"{name}={number}" : name);
        }

        return names;
    }

    /// <summary>struct linux_dirent64, at a multiple of eight.</summary>
    private static byte[] Record(string name)
    {
        var record = new byte[(19 + name.Length + 1 + 7) / 8 * 8];
        MemoryMarshal.Write(record.AsSpan(16), (ushort)record.Length);
        Encoding.ASCII.GetBytes(name, record.AsSpan(19));
        return record;
    }
}
