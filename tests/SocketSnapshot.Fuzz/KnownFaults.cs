namespace SocketSnapshot.Fuzz;

/// <summary>Faults that are being mended: counted by themselves, so that others are seen beside them. The list is to be empty.</summary>
internal static class KnownFaults
{
    private static readonly (string Exception, string Place)[] All =
    [
        // A number column compared with an empty quoted value, recv_q > "".
        (nameof(ArgumentOutOfRangeException), "ColumnTests.Number"),

        // A lone surrogate in the name of a recorded process.
        (nameof(InvalidOperationException), "RecordedStructure.Of"),
    ];

    internal static bool Contains(Verdict verdict) => verdict.Exception is { } exception && Array.Exists(
        All, known => exception.GetType().Name == known.Exception && exception.StackTrace?.Contains(known.Place, StringComparison.Ordinal) == true);
}
