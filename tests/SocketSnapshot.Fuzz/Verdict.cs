namespace SocketSnapshot.Fuzz;

/// <summary>What became of one input.</summary>
internal sealed record Verdict
{
    /// <summary>The rows that were found in it.</summary>
    internal long Rows { get; init; }

    /// <summary>Whether it was refused with one of the exceptions that mean so.</summary>
    internal bool IsRefused { get; init; }

    /// <summary>Any other exception.</summary>
    internal Exception? Exception { get; init; }

    internal TimeSpan Time { get; init; }

    /// <summary>The bytes that were allocated for it, on all threads.</summary>
    internal long Allocated { get; init; }

    internal bool IsSlow => Time > TimeSpan.FromSeconds(1);

    internal bool IsGreedy => Allocated > 256L << 20;

    internal bool IsClean => Exception is null && !IsSlow && !IsGreedy;

    /// <summary>What is the same for the same fault: the exception and the place that it was thrown from.</summary>
    internal string Fault =>
        Exception is { } exception ? $"{exception.GetType().Name} {PlaceOf(exception)}"
        : IsSlow ? "over a second"
        : "over 256 MiB";

    /// <summary>The topmost method of ours.</summary>
    private static string PlaceOf(Exception exception) => (exception.StackTrace ?? "").Split('\n').FirstOrDefault(IsOurs, "").Trim();

    private static bool IsOurs(string line) =>
        line.Contains(nameof(SocketSnapshot), StringComparison.Ordinal) || line.Contains(nameof(DotNetSockets), StringComparison.Ordinal);
}
