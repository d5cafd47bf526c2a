using DotNetSockets.Errors;
using DotNetSockets.Filters;
using DotNetSockets.Filters.Predicates;
using DotNetSockets.Filters.Syntax;

namespace DotNetSockets.Commands.Explain;

/// <summary>A word of the filter language, as it describes itself.</summary>
/// <param name="Word">The word.</param>
/// <param name="Sort">What it is in the language.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Others">Other spellings.</param>
internal sealed record FilterTopic(string Word, Aspect Sort, string Meaning, IReadOnlyList<string> Others) : Topic(Word, TopicKind.Filter)
{
    /// <summary>Each word of the language but the columns, which are topics of their own.</summary>
    internal static IEnumerable<FilterTopic> All =>
    [
        .. FilterGuide.Tests.Select(test => new FilterTopic(test.Name, Aspect.Tests, test.Meaning, []) { Test = test }),
        .. FilterGuide.Sets.Select(set => Of(Aspect.Sets, set)),
        .. FilterGuide.Operators.Select(word => Of(Aspect.Operators, word)),
        .. FilterGuide.Connectives.Select(word => Of(Aspect.Between, word)),
    ];

    /// <summary>The test that the word begins; null where it begins none.</summary>
    internal FilterPredicate? Test { get; init; }

    internal override string Summary => Meaning;

    internal override IEnumerable<string> OtherNames => Others;

    internal override IEnumerable<LessonRow> Explain(HostView host) =>
    [
        Say(Aspect.Meaning, Meaning),
        .. Test is { Allows: { } operators } test ? [Say(Aspect.Value, test.Expects), Say(Aspect.Operators, operators)] : Array.Empty<LessonRow>(),
        .. Others.Count > 0 ? [Say(Aspect.Also, string.Join(' ', Others))] : Array.Empty<LessonRow>(),
        Say(Aspect.Command, Example),
        Say(Aspect.Command, "dotnet-sockets explain filters"),
    ];

    /// <summary>In quotes as a whole where it has a list, and word by word elsewhere.</summary>
    private string Example
    {
        get
        {
            var filter = Test?.Example ?? (Sort == Aspect.Sets ? $"state {Word}" : Word switch
            {
                "not in" => "local_port not in (22, 80-90)",
                "in" => "state in (LISTEN, TIME_WAIT)",
                "~" or "!~" => $"local_address {Word} ^127",
                "not" => "not sport 22",
                "and" or "or" => $"sport 22 {Word} dport 22",
                _ => $"recv_q {Word} 0",
            });
            return ShellCommand.Of(["dotnet-sockets", "-tan", .. filter.Contains('(', StringComparison.Ordinal) ? [filter] : filter.Split(' ')]);
        }
    }

    private static FilterTopic Of(Aspect sort, FilterWord word) => new(word.Name, sort, word.Meaning, word.OtherNames);
}
