using SocketSnapshot.Linux.Owners;

namespace SocketSnapshot.Tests.Linux.Owners;

[TestFixture]
[Platform("Linux")]
internal sealed class DescriptorWalkTests
{
    [Test]
    public void Every_descriptor_of_a_socket_is_found_and_nothing_else()
    {
        using var proc = new FakeProc()
            .WithDescriptors("12", (0, "/dev/null"), (3, "socket:[700]"), (4, "pipe:[701]"), (5, "socket:[700]"))
            .WithDescriptors("13", (3, "socket:[700]"), (4, "socket:[702]"))
            .WithDescriptors("self", (3, "socket:[703]"))
            .WithFile("stat", "cpu");
        Assert.That(Found(proc.Root), Is.EquivalentTo(new[] { (700, 12, 3), (700, 12, 5), (700, 13, 3), (702, 13, 4) }));
    }

    [Test]
    public void A_process_of_many_descriptors_is_found_whole()
    {
        const int Count = 5000;
        using var proc = new FakeProc().WithDescriptors("7", [.. Enumerable.Range(0, Count).Select(i => (i, $"socket:[{1000 + i}]"))]);
        Assert.That(Found(proc.Root), Is.EquivalentTo(Enumerable.Range(0, Count).Select(i => (1000 + i, 7, i))));
    }

    [Test]
    public void Threads_that_outlive_their_main_thread_still_hold_its_descriptors()
    {
        using var proc = new FakeProc()
            .WithDescriptors("20").WithDescriptors("20/task/20").WithDescriptors("20/task/21", (6, "socket:[800]"))
            .WithDescriptors("20/task/22", (6, "socket:[800]"));
        Assert.That(Found(proc.Root), Is.EqualTo(new[] { (800, 20, 6) }));
    }

    [Test]
    public void Threads_are_not_looked_at_where_the_process_has_descriptors()
    {
        using var proc = new FakeProc().WithDescriptors("20", (1, "/dev/null")).WithDescriptors("20/task/21", (6, "socket:[800]"));
        Assert.That(Found(proc.Root), Is.Empty);
    }

    /// <summary>Threads of the kernel are most of the processes, and a second look at each costs as much as the first.</summary>
    [Test]
    public void A_second_look_is_at_processes_that_have_descriptors()
    {
        using var proc = new FakeProc().WithDescriptors("20", (1, "/dev/null")).WithDescriptors("30").WithDescriptors("40")
            .WithDescriptors("40/task/41", (6, "socket:[800]"));
        using var walk = DescriptorWalk.Start(proc.Root, CancellationToken.None);
        walk.Finish();
        Assert.That(walk.Holders, Is.EquivalentTo(new[] { 20, 40 }));
    }

    /// <summary>In a copy of /proc nothing can be compared: few threads are all read, and what two of them have is there once.</summary>
    [TestCase(3, 1, 0)]
    [TestCase(70, 0, 1)]
    public void A_second_look_finds_the_descriptors_of_threads(int threads, int found, int unknown)
    {
        using var proc = new FakeProc().WithDescriptors("20", (1, "/dev/null")).WithDescriptors("30").WithDescriptors("30/task/30", (1, "socket:[801]"));
        for (var i = 0; i < threads; i++)
        {
            proc.WithDescriptors($"20/task/{20 + i}", (6, "socket:[800]"));
        }

        var holdings = ThreadDescriptors.Read(proc.Root, [20, 30], CancellationToken.None);
        Assert.That(holdings.Found, Is.EqualTo(Enumerable.Repeat(new SocketHolding(800, new SocketOwner(20, 6)), found)));
        Assert.That(holdings.Unknown, Is.EqualTo(unknown));
        Assert.That(ThreadDescriptors.Read("/proc/none", [20], CancellationToken.None).Found, Is.Empty);
    }

    [TestCase("socket:[0]")]
    [TestCase("socket:[]")]
    [TestCase("socket:[12")]
    [TestCase("socket:[4294967296]")]
    [TestCase("socket:[1x]")]
    [TestCase("socket:[12345678901234567890]")]
    public void A_link_that_is_none_of_a_socket_is_passed_over(string target)
    {
        using var proc = new FakeProc().WithDescriptors("5", (1, target));
        Assert.That(Found(proc.Root), Is.Empty);
    }

    [Test]
    public void A_tree_without_descriptors_is_a_shortfall_and_no_error()
    {
        using var proc = new FakeProc().WithFile("31/comm", "x\n");
        using var walk = DescriptorWalk.Start(proc.Root, CancellationToken.None);
        Assert.That(walk.Finish().SelectMany(list => list), Is.Empty);
        Assert.That(UnseenProcesses.Of(walk, proc.Root).Value?.Reason, Is.EqualTo($"{proc.Root} shows no descriptors of any process"));
    }

    [Test]
    public void A_tree_that_is_not_there_is_a_shortfall_and_no_error()
    {
        using var walk = DescriptorWalk.Start("/proc/none", CancellationToken.None);
        Assert.That((walk.Finish().Sum(list => list.Count), walk.Refused, walk.HasListed), Is.EqualTo((0, 0, false)));
    }

    [Test]
    public void A_cancelled_walk_ends_without_a_word()
    {
        using var proc = new FakeProc().WithDescriptors("5", (1, "socket:[1]"));
        using var walk = DescriptorWalk.Start(proc.Root, new CancellationToken(canceled: true));
        Assert.That(walk.Finish().Sum(list => list.Count), Is.Zero);
    }

    private static IEnumerable<(int Inode, int Process, int Descriptor)> Found(string root)
    {
        using var walk = DescriptorWalk.Start(root, CancellationToken.None);
        return [.. walk.Finish().SelectMany(list => list).Select(found => ((int)found.Inode, found.Owner.ProcessId, found.Owner.Descriptor))];
    }
}
