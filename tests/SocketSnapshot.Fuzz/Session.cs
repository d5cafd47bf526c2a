namespace SocketSnapshot.Fuzz;

/// <summary>One run: the same inputs for the same seed.</summary>
internal sealed class Session(IReadOnlyList<Target> targets, ulong seed, FailureFolder failures, Watchdog? watchdog = null)
{
    private const int ProgressEvery = 100_000;

    private readonly int _weights = targets.Sum(target => target.Weight);

    internal Tally Tally { get; } = new();

    /// <summary>Where a line now and then goes; null for none.</summary>
    internal TextWriter? Progress { get; init; }

    internal void Feed(long count)
    {
        for (var i = 0L; i < count; i++)
        {
            var (target, input) = Input(i);
            watchdog?.Watch(target, input);
            var verdict = Judge.Feed(target, input);
            watchdog?.Rest();
            Tally.Add(target, verdict);
            if (!verdict.IsClean)
            {
                failures.Keep(target, input, $"{target.Name} {verdict.Fault}");
            }

            if (Progress is not null && (i + 1) % ProgressEvery == 0)
            {
                Progress.WriteLine(Tally.Summary());
            }
        }
    }

    internal (Target Target, byte[] Input) Input(long number)
    {
        var dice = new Dice((seed * 1_000_003) + (ulong)number);
        var turn = dice.Next(_weights);
        foreach (var target in targets)
        {
            turn -= target.Weight;
            if (turn < 0)
            {
                return (target, target.Make(dice));
            }
        }

        throw new InvalidOperationException("The weights are wrong.");
    }
}
