using DotNetSockets.Errors;
using DotNetSockets.Filters.Predicates;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using SocketSnapshot;

namespace DotNetSockets.Filters;

/// <summary>
/// Recursive descent. "and" binds tighter than "or", as ss's manual has it, and two tests side by side are "and"; "not" binds to the test
/// or the parenthesis behind it.
/// </summary>
internal sealed class FilterParser
{
    /// <summary>A parenthesis takes stack; nobody writes so many.</summary>
    private const int MaxDepth = 100;

    private static readonly string[] And = FilterConnectives.And.Spellings;
    private static readonly string[] Or = FilterConnectives.Or.Spellings;
    private static readonly string[] Not = FilterConnectives.Not.Spellings;

    private readonly FilterText _text;
    private readonly FilterReader _reader;
    private readonly FilterNames _names;
    private int _depth;

    private FilterParser(FilterText text, FilterNames names)
    {
        _text = text;
        _reader = new FilterReader(text);
        _names = names;
    }

    /// <exception cref="UsageException">It is not a filter; the message points at the word.</exception>
    internal static FilterNode Parse(FilterText text, FilterNames names)
    {
        var parser = new FilterParser(text, names);
        var node = parser.Whole();
        return parser._reader.Peek() is { IsEnd: false } rest
            ? throw text.Error(rest, $"{Quoted.Of(rest.Text)} is one too many; expected the end, 'and', 'or' or another test.")
            : node;
    }

    private FilterNode Whole()
    {
        var states = LeadingStates();
        var next = _reader.Peek();
        return states is null || next.IsAny(And) || next.IsAny(Or) ? Expression(states)
            : next.IsEnd ? states
            : AllNode.Of([states, Expression(null)]);
    }

    /// <summary>
    /// ss's clauses before the expression: "state" adds, "exclude" takes away, and what they leave holds for all of the expression. Null
    /// where there are none.
    /// </summary>
    private FilterNode? LeadingStates()
    {
        var states = default(SocketStates?);
        while (true)
        {
            var start = _reader.Position;
            var name = _reader.Take();
            if (!(name.Is("state") || name.Is("exclude") || name.Is("excl")) || FilterOperators.TryTake(_reader) is not null)
            {
                _reader.Position = start;
                return states is { } found ? StateTests.Of(found) : null;
            }

            var clause = new FilterClause(name, FilterOperator.Equal, Values(FilterPredicates.Find(name.Text, _names.Foreign)!, FilterOperator.Equal), _text, _names);
            var named = StateTests.Parse(clause, clause.Values[0]);
            states = name.Is("state") ? (states ?? SocketStates.None) | named : (states ?? SocketStates.All) & ~named;
        }
    }

    /// <param name="first">A part that was read already; null for none.</param>
    private FilterNode Expression(FilterNode? first)
    {
        List<FilterNode> terms = [Term(first)];
        while (_reader.TryTake(Or))
        {
            terms.Add(Term(null));
        }

        return AnyNode.Of(terms);
    }

    private FilterNode Term(FilterNode? first)
    {
        List<FilterNode> factors = [first ?? Factor()];
        while (_reader.TryTake(And) || StartsFactor(_reader.Peek()))
        {
            factors.Add(Factor());
        }

        return AllNode.Of(factors);
    }

    private static bool StartsFactor(FilterToken next) => !next.IsEnd && !next.Is(")") && !next.IsAny(Or);

    private FilterNode Factor()
    {
        var isNegated = false;
        while (_reader.TryTake(Not))
        {
            isNegated = !isNegated;
        }

        var node = _reader.Peek().Is("(") ? Parenthesis() : Test();
        return isNegated ? node.Negate() : node;
    }

    private FilterNode Parenthesis()
    {
        var open = _reader.Take();
        if (++_depth > MaxDepth)
        {
            throw _text.Error(open, $"More than {MaxDepth} parentheses are open; expected fewer.");
        }

        var node = Expression(null);
        _depth--;
        return _reader.TryTake(")") ? node
            : throw _text.Error(_reader.Peek() is { IsEnd: false } next ? next : open, "This parenthesis is not closed; expected ')', 'and', 'or' or another test.");
    }

    private FilterNode Test()
    {
        var name = _reader.Take();
        var predicate = FilterPredicates.Find(name.Text, _names.Foreign) ?? throw _text.Error(name, NoTest(name));
        if (predicate.Allows is null)
        {
            return predicate.Build(new FilterClause(name, FilterOperator.Equal, [], _text, _names));
        }

        var next = _reader.Peek();
        var its = FilterOperators.TryTake(_reader);
        if (its is null && !predicate.OperatorIsOptional)
        {
            var rest = StartsFactor(next) && !next.IsAny(And) && !next.IsAny(Not) && !next.Is("(") ? "= " + next.Text : predicate.Rest;
            throw _text.Error(next,
                $"An operator is missing after '{predicate.Name}', as in {Quoted.Of($"{predicate.Name} {rest}")}; expected {predicate.Allows}.");
        }

        var values = Values(predicate, its ?? FilterOperator.Equal);
        var clause = new FilterClause(name, its ?? FilterOperator.Equal, values, _text, _names);

        // What a test of ss's has no operator for, the column of its name may have.
        var chosen = FilterOperators.IsPattern(clause.Operator) || clause.HasNull ? FilterPredicates.FindColumn(name.Text, _names.Foreign) ?? predicate : predicate;
        return chosen.Takes(clause.Operator) ? chosen.Build(clause)
            : throw _text.Error(next, $"'{predicate.Name}' cannot be compared with {Quoted.Of(next.Text)}; expected {predicate.Allows}.");
    }

    private List<FilterToken> Values(FilterPredicate predicate, FilterOperator its)
    {
        if (its is not (FilterOperator.In or FilterOperator.NotIn))
        {
            return [Value(predicate, inList: false)];
        }

        if (!_reader.TryTake("("))
        {
            throw _text.Error(_reader.Peek(), $"A list is missing after 'in'; expected ( VALUE, VALUE ) with {predicate.Expects}.");
        }

        List<FilterToken> values = [Value(predicate, inList: true)];
        while (_reader.TryTake(","))
        {
            values.Add(Value(predicate, inList: true));
        }

        return _reader.TryTake(")") ? values : throw _text.Error(_reader.Peek(), "The list is not closed; expected ',' or ')'.");
    }

    private FilterToken Value(FilterPredicate predicate, bool inList)
    {
        var value = _reader.TakeValue(inList);
        return value.IsEnd ? throw _text.Error(_reader.Peek(), $"A value is missing for '{predicate.Name}'; expected {predicate.Expects}.") : value;
    }

    private string NoTest(FilterToken token) => MissingTest.Sentence(token, _names);
}
