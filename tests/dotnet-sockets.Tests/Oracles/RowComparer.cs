namespace DotNetSockets.Tests.Oracles;

/// <summary>Compares two tables row for row and value for value; only the order is free.</summary>
internal static class RowComparer
{
    internal static IReadOnlyList<OracleRow> Apply(IEnumerable<OracleRow> rows, IReadOnlyList<RowRule> rules) =>
        [.. rows.Select(row => Apply(row, rules)).OfType<OracleRow>()];

    internal static OracleRow? Apply(OracleRow row, IReadOnlyList<RowRule> rules) =>
        rules.Aggregate((OracleRow?)row, (left, rule) => left is null ? null : rule(left));

    /// <summary>The rows that one table has and the other has not, or not as often; empty where the tables are equal.</summary>
    internal static IReadOnlyList<string> Differences(IEnumerable<OracleRow> ours, IEnumerable<OracleRow> theirs)
    {
        var (our, their) = (ours.CountBy(row => row).ToDictionary(), theirs.CountBy(row => row).ToDictionary());
        return [.. our.Keys.Union(their.Keys)
            .Where(row => our.GetValueOrDefault(row) != their.GetValueOrDefault(row))
            .Select(row => $"ours {our.GetValueOrDefault(row)} times, theirs {their.GetValueOrDefault(row)} times: {row}")
            .Order(StringComparer.Ordinal)];
    }
}
