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
    private static readonly string[] BeforeTests = ["and", "&", "&&", "or", "|", "||", "not", "!"];

    private static readonly Candidate[] Connectives = [new("and", "Both match."), new("or", "Either matches.")];

    private static readonly Candidate[] Equality = [new("=", "Is."), new("!=", "Is not."), new("in", "Is one of a list.")];

    private static readonly Candidate[] Order =
        [.. Equality, new("lt", "Is less."), new("le", "Is less, or is it."), new("gt", "Is greater."), new("ge", "Is greater, or is it.")];

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

        return FilterPredicates.Find(before[^1]) switch
        {
            null or { Allows: null } => Connectives,
            { OperatorIsOptional: true } predicate => Values(predicate.Name).Concat(Operators(predicate)),
            var predicate => Operators(predicate),
        };
    }

    private static IEnumerable<Candidate> Tests(string begun) => FilterPredicates.Words.Select(word => new Candidate(word.Name, word.Expects))
        .Append(new Candidate("not", "The test does not match."))
        .Concat(begun.Length == 0 ? [] : SocketColumns.All.Select(column => new Candidate(column.Key, column.Meaning)))
        .DistinctBy(candidate => candidate.Text);

    /// <summary>The columns that a column can be compared with.</summary>
    private static IEnumerable<Candidate> Comparable(string tested) =>
        SocketColumns.All.FirstOrDefault(column => column.Key == tested) is not { } column ? []
        : SocketColumns.All.Where(other => other != column && PairTests.Compare(column, other)).Select(other => new Candidate(other.Key, other.Meaning));

    private static Candidate[] Operators(FilterPredicate predicate) => predicate.Takes(FilterOperator.Less) ? Order : Equality;

    private static IEnumerable<Candidate> Values(string tested) => tested switch
    {
        "state" or "exclude" or "excl" => SocketWords.States.Select(state => new Candidate(state.ToLowerInvariant())),
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
