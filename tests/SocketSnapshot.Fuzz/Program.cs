using System.Globalization;

namespace SocketSnapshot.Fuzz;

/// <summary>Long runs, replays, and new seeds.</summary>
internal static class Program
{
    private const string Usage =
        """
        run COUNT [SEED [FOLDER]]   feed COUNT damaged inputs, the same ones for the same SEED; what fails is kept in FOLDER
        replay FILE...              feed what was kept again
        record FOLDER               make new seeds from this kernel's answers
        """;

    internal static int Main(string[] args)
    {
        switch (args)
        {
            case ["run", var count, ..]:
                return Run(Number(count), args.Length > 2 ? (ulong)Number(args[2]) : 1, args.Length > 3 ? args[3] : "failures");
            case ["replay", _, ..]:
                return Replay.Files(args.AsSpan(1), Console.Out) ? 0 : 1;
            case ["record", var folder]:
                Recorder.Record(folder);
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static int Run(long count, ulong seed, string folder)
    {
        var failures = new FailureFolder(folder);
        using var watchdog = new Watchdog(failures, TimeSpan.FromSeconds(20));
        var session = new Session(AllTargets.Load(), seed, failures, watchdog) { Progress = Console.Out };
        session.Feed(count);
        session.Tally.Write(Console.Out);
        return session.Tally.IsClean ? 0 : 1;
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
