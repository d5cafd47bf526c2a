using SocketSnapshot.Linux.Owners;

namespace SocketSnapshot.Tests.Linux.Owners;

[TestFixture]
internal sealed class OwnerTableTests
{
    [Test]
    public void Owners_come_by_process_and_descriptor_whichever_thread_found_them()
    {
        var table = Table(static _ => false, [(5, 30, 4), (9, 30, 5), (5, 2, 8)], [(5, 2, 3), (5, 200, 1)]);
        Assert.That(Owners(table, 5), Is.EqualTo("2:3 2:8 30:4 200:1"));
        Assert.That(Owners(table, 9), Is.EqualTo("30:5"));
        Assert.That(Owners(table, 6), Is.Empty);
    }

    [Test]
    public void Who_passes_sockets_on_comes_last()
    {
        var table = Table(static id => id == 1, [(5, 1, 40), (5, 1, 41), (5, 30, 3), (6, 1, 42)]);
        Assert.That((Owners(table, 5), Owners(table, 6)), Is.EqualTo(("30:3 1:40 1:41", "1:42")));
    }

    [Test]
    public void Without_owners_there_are_none() => Assert.That(Owners(Table(static _ => false), 1), Is.Empty);

    [Test]
    public void Any_inodes_are_found_again_and_no_others()
    {
        var random = new Random(8);
        var inodes = Enumerable.Range(0, 20_000).Select(_ => (uint)random.NextInt64(1, uint.MaxValue)).Append(uint.MaxValue).Distinct().ToList();
        var table = new OwnerTable(
            [[.. inodes.Select((inode, i) => new SocketHolding(inode, new SocketOwner(i, 0)))]], static _ => false);
        Assert.That(inodes.Select(inode => table.Find(inode).Span[0].ProcessId), Is.EqualTo(Enumerable.Range(0, inodes.Count)));
        Assert.That(inodes.Select(inode => inode ^ 1).Except(inodes).Where(inode => inode != 0), Has.All.Matches<uint>(inode => table.Find(inode).IsEmpty));
    }

    [TestCase(1)]
    [TestCase(40)]
    public void Clusters_of_inodes_far_apart_are_found_with_all_who_share_them(int sharers)
    {
        uint[] bases = [1, 4_000, 70_000_000, uint.MaxValue - 900];
        var inodes = bases.SelectMany(first => Enumerable.Range(0, 900).Select(i => first + (uint)i)).ToList();
        var lists = Enumerable.Range(1, sharers).Select(process =>
            inodes.Select((inode, i) => new SocketHolding(inode, new SocketOwner(process, i))).Reverse().ToList());
        var table = new OwnerTable([.. lists], static _ => false);
        Assert.That(inodes.Select(inode => table.Find(inode).Length), Has.All.EqualTo(sharers));
        Assert.That(inodes.Select(inode => table.Find(inode).Span[0].Descriptor), Is.EqualTo(Enumerable.Range(0, inodes.Count)));
        Assert.That(bases.Where(first => first > 1).Select(first => first - 1), Has.All.Matches<uint>(inode => table.Find(inode).IsEmpty));
    }

    private static OwnerTable Table(Predicate<int> givesWay, params (uint Inode, int Process, int Descriptor)[][] found) =>
        new([.. found.Select(list => list.Select(item => new SocketHolding(item.Inode, new SocketOwner(item.Process, item.Descriptor))).ToList())], givesWay);

    private static string Owners(OwnerTable table, uint inode) =>
        string.Join(' ', table.Find(inode).ToArray().Select(owner => $"{owner.ProcessId}:{owner.Descriptor}"));
}
