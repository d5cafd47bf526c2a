using System.Globalization;

namespace SocketSnapshot.Fuzz;

/// <summary>Feeds kept inputs again.</summary>
internal static class Replay
{
    /// <summary>Whether all are read, or refused, as they should be.</summary>
    internal static bool Files(ReadOnlySpan<string> paths, TextWriter output)
    {
        var targets = AllTargets.Load();
        var isClean = true;
        foreach (var path in paths)
        {
            var verdict = File(path, targets);
            isClean &= verdict.IsClean;
            output.WriteLine($"{path}: {Text(verdict)}");
        }

        return isClean;
    }

    private static string Text(Verdict verdict) => string.Create(
        CultureInfo.InvariantCulture,
        $"{verdict.Rows} rows in {verdict.Time.TotalMilliseconds:0} ms, {Outcome(verdict)}").TrimEnd();

    private static string Outcome(Verdict verdict) =>
        verdict.IsClean ? verdict.IsRefused ? "refused" : "read" : $"{verdict.Fault}\n{verdict.Exception}";

    internal static Verdict File(string path, IReadOnlyList<Target> targets) => Judge.Feed(
        targets.Single(target => target.Name == FailureFolder.TargetOf(path)), System.IO.File.ReadAllBytes(path));
}
