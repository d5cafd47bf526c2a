namespace DotNetSockets.Tests.Oracles;

/// <summary>
/// Two programs' tables of the same instant. The sockets are held still, but retransmissions and the end of TIME_WAIT are the
/// kernel's: where the oracle says the same before and after, nothing moved in between.
/// </summary>
internal static class Still
{
    private const int Attempts = 20;

    internal static (IReadOnlyList<OracleRow> Theirs, IReadOnlyList<OracleRow> Ours) Read(
        Func<IReadOnlyList<OracleRow>> theirs, Func<IReadOnlyList<OracleRow>> ours)
    {
        var before = theirs();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var our = ours();
            var after = theirs();
            if (RowComparer.Differences(before, after).Count == 0)
            {
                return (after, our);
            }

            before = after;
        }

        throw new InvalidOperationException($"The sockets moved in each of {Attempts} attempts to read them.");
    }
}
