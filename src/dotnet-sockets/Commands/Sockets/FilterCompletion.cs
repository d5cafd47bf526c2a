using DotNetSockets.CommandLine;
using DotNetSockets.Filters.Predicates;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Names;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What may stand next in a filter. Signs that a shell would take for its own are not offered.</summary>
internal static class FilterCompletion
{
    private static readonly string[] BeforeTests = [.. FilterConnectives.All.SelectMany(word => word.Spellings)];

    private static readonly Candidate[] Connectives = [Of(FilterConnectives.And), Of(FilterConnectives.Or)];

    private static readonly Candidate[] Equality = [Operator("="), Operator("!="), Operator("in")];

    private static readonly Candidate[] Order = [.. Equality, Operator("lt"), Operator("le"), Operator("gt"), Operator("ge")];

    /// <param name="before">The filter's words so far.</param>
    /// <param name="begun">What of the next is there: columns, of which there are many, are offered from a letter on.</param>
    internal static IEnumerable<Candidate> Next(IReadOnlyList<string> before, string begun)
    {
        if (before is [] || before[^1].EndsWith('(') || BeforeTests.Contains(before[^1], StringComparer.OrdinalIgnoreCase))
        {
            return Tests(begun);
        }

        if (before is [.., var tested, var sign] && FilterOperators.Is(sign))
        {
            return Values(tested).Concat(begun.Length == 0 ? [] : Comparable(tested));
        }

        return FilterPredicates.Find(before[^1], []) switch
        {
            null or { Allows: null } => Connectives,
            { OperatorIsOptional: true } predicate => Values(predicate.Name).Concat(Operators(predicate)),
            var predicate => Operators(predicate),
        };
    }

    private static Candidate Of(FilterWord word) => new(word.Name, word.Meaning);

    private static Candidate Operator(string spelling) =>
        new(spelling, FilterOperators.Words.First(word => word.Spellings.Contains(spelling)).Meaning);

    private static IEnumerable<Candidate> Tests(string begun) => FilterPredicates.Words.Select(word => new Candidate(word.Name, word.Meaning))
        .Append(Of(FilterConnectives.Not))
        .Concat(begun.Length == 0 ? [] : SocketColumns.All.Select(column => new Candidate(column.Key, column.Meaning)))
        .DistinctBy(candidate => candidate.Text);

    /// <summary>The columns that a column can be compared with.</summary>
    private static IEnumerable<Candidate> Comparable(string tested) =>
        SocketColumns.All.FirstOrDefault(column => column.Key == tested) is not { } column ? []
        : SocketColumns.All.Where(other => other != column && PairTests.Compare(column, other)).Select(other => new Candidate(other.Key, other.Meaning));

    private static Candidate[] Operators(FilterPredicate predicate) => predicate.Takes(FilterOperator.Less) ? Order : Equality;

    private static IEnumerable<Candidate> Values(string tested) => tested switch
    {
        "state" or "exclude" or "excl" => SocketWords.States.Select(state => new Candidate(state.ToLowerInvariant())).Concat(StateTests.Words.Select(Of)),
        "sport" or "dport" or "port" => ServiceBook.Load().Services.Select(service => new Candidate(service.Name)).Distinct(),
        "dev" => InterfaceTable.Capture().Interfaces.Select(device => new Candidate(device.Name)),
        _ => SocketColumns.All.FirstOrDefault(column => column.Key == tested) switch
        {
            { Words: { } words } => words().Select(word => new Candidate(word)),
            { Kind: CellKind.Boolean } => [new("true"), new("false")],
            _ => [],
        },
    };
}
