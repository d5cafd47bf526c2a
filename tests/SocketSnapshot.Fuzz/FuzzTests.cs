using System.Text;

namespace SocketSnapshot.Fuzz;

/// <summary>A short run, what once failed, and that the run would see a fault.</summary>
[TestFixture]
[Platform("Linux")]
[Category(Categories.Fuzz)]
internal sealed class FuzzTests
{
    private const int Inputs = 100_000;
    private const ulong Seed = 20;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fuzz");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [Test]
    public void A_hundred_thousand_damaged_inputs_are_read_or_refused()
    {
        var session = new Session(AllTargets.Load(), Seed, new FailureFolder(Path.Combine(TestContext.CurrentContext.WorkDirectory, "failures")));
        session.Feed(Inputs);
        session.Tally.Write(TestContext.Out);
        Assert.That((session.Tally.Exceptions, session.Tally.Greedy), Is.EqualTo((0, 0)), session.Tally.Summary());
    }

    [TestCaseSource(nameof(Corpus))]
    public void What_once_failed_does_no_more(string name)
    {
        var verdict = Replay.File(Path.Combine(AppContext.BaseDirectory, "Corpus", name), AllTargets.Load());
        Assert.That(verdict.Exception, Is.Null);
        Assert.That(verdict.IsGreedy, Is.False);
        Assert.That(verdict.Time, Is.LessThan(TimeSpan.FromMinutes(1)), "Of a build that is not optimised, on a busy machine, no more is asked.");
    }

    [Test]
    public void Every_seed_is_a_filter_before_it_is_damaged()
    {
        var filter = AllTargets.Load().Single(target => target.Name == "filter");
        Assert.That(SeedFolder.Filters().Where(seed => Feed(seed) is not { IsClean: true, IsRefused: false }), Is.Empty);

        // As one word, or as several: which, is the input's chance.
        Verdict Feed(string seed) => Judge.Feed(filter, Encoding.UTF8.GetBytes(seed));
    }

    [Test]
    public void The_same_seed_makes_the_same_inputs_and_another_does_not()
    {
        var targets = AllTargets.Load();
        Assert.That(Names(targets, Seed), Is.EqualTo(Names(targets, Seed)));
        Assert.That(Names(targets, Seed), Is.Not.EqualTo(Names(targets, Seed + 1)));
    }

    [Test]
    public void Every_reader_finds_rows_in_what_is_hardly_damaged()
    {
        var session = new Session(AllTargets.Load(), Seed, new FailureFolder(_folder.FullName));
        var found = new HashSet<string>();
        for (var i = 0; i < 20_000; i++)
        {
            var (target, input) = session.Input(i);
            if (!found.Contains(target.Name) && Judge.Feed(target, input).Rows > 0)
            {
                found.Add(target.Name);
            }
        }

        Assert.That(AllTargets.Load().Select(target => target.Name).Except(found), Is.Empty);
    }

    [Test]
    public void A_fault_is_counted_kept_and_found_again()
    {
        var faulty = new Target("faulty", 1, dice => [(byte)dice.Next(4)], input => input[0] == 3 ? throw new InvalidDataException() : input[0]);
        var session = new Session([faulty], Seed, new FailureFolder(_folder.FullName));
        session.Feed(100);
        Assert.That(session.Tally.Exceptions, Is.InRange(1, 99));
        Assert.That(session.Tally.IsClean, Is.False);
        var kept = Directory.GetFiles(_folder.FullName, "faulty.*");
        Assert.That(kept, Has.Length.EqualTo(1));
        Assert.That(Replay.File(kept[0], [faulty]).Exception, Is.TypeOf<InvalidDataException>());
    }

    [Test]
    public void What_takes_too_much_memory_or_time_is_a_fault()
    {
        var greedy = Judge.Feed(new Target("greedy", 1, _ => [], _ => new byte[300 << 20].Length), []);
        Assert.That((greedy.IsGreedy, greedy.IsClean), Is.EqualTo((true, false)));
        Assert.That(new Verdict { Time = TimeSpan.FromSeconds(1.1) }.IsClean, Is.False);
    }

    private static IEnumerable<string> Corpus() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string Names(IReadOnlyList<Target> targets, ulong seed)
    {
        var session = new Session(targets, seed, new FailureFolder(Path.GetTempPath()));
        var names = new StringBuilder();
        for (var i = 0; i < 1000; i++)
        {
            var (target, input) = session.Input(i);
            names.Append(target.Name).Append(' ').AppendLine(Convert.ToHexString(input));
        }

        return names.ToString();
    }
}
