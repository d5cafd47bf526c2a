using System.Diagnostics;
using System.Globalization;

namespace SocketSnapshot.Fuzz;

/// <summary>What was counted.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, (long Inputs, long Rows, long Refused, TimeSpan Slowest)> _targets = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _faults = new(StringComparer.Ordinal);
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    internal long Inputs { get; private set; }

    internal long Exceptions { get; private set; }

    internal long Slow { get; private set; }

    internal long Greedy { get; private set; }

    /// <summary>The most that one input allocated.</summary>
    internal long MostAllocated { get; private set; }

    internal bool IsClean => Exceptions == 0 && Slow == 0 && Greedy == 0;

    internal void Add(Target target, Verdict verdict)
    {
        Inputs++;
        Exceptions += verdict.Exception is null ? 0 : 1;
        Slow += verdict.IsSlow ? 1 : 0;
        Greedy += verdict.IsGreedy ? 1 : 0;
        MostAllocated = Math.Max(MostAllocated, verdict.Allocated);
        var (inputs, rows, refused, slowest) = _targets.GetValueOrDefault(target.Name);
        _targets[target.Name] = (inputs + 1, rows + verdict.Rows, refused + (verdict.IsRefused ? 1 : 0), verdict.Time > slowest ? verdict.Time : slowest);
        if (!verdict.IsClean)
        {
            var fault = $"{target.Name}: {verdict.Fault}";
            _faults[fault] = _faults.GetValueOrDefault(fault) + 1;
        }
    }

    internal void Write(TextWriter output)
    {
        foreach (var (name, (inputs, rows, refused, slowest)) in _targets)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-20} {inputs,9} inputs {rows,10} rows {refused,9} refused, slowest {slowest.TotalMilliseconds,5:0} ms"));
        }

        foreach (var (fault, count) in _faults)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} times {fault}"));
        }

        output.WriteLine(Summary());
    }

    internal string Summary()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture,
            $"{Inputs} inputs in {_watch.Elapsed.TotalSeconds:0} s: {Exceptions} exceptions, {Slow} over a second, {Greedy} over 256 MiB; " +
            $"the most for one {MostAllocated >> 20} MiB, peak memory {process.PeakWorkingSet64 >> 20} MiB");
    }
}
