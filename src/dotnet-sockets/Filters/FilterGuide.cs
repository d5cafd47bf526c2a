using System.Text;
using DotNetSockets.Filters.Predicates;
using DotNetSockets.Filters.Syntax;

namespace DotNetSockets.Filters;

/// <summary>The filter language as it describes itself: help, manual page, explanations and docs are made of it.</summary>
internal static class FilterGuide
{
    /// <summary>Where the examples of the help begin.</summary>
    private const int ExamplesAt = 32;
    private const int Width = 80;

    /// <summary>What holds for all of it, a sentence or more each.</summary>
    internal static IReadOnlyList<string> Rules { get; } =
    [
        "A filter stands behind the options, as one word of the shell or as several: dotnet-sockets -tan state established and dport = :443. "
            + "The shell would take < > ! ( ) & | * and ~ for its own: quote the filter, or that part of it.",
        "Tests side by side must all match, as with and. Parentheses group, and not belongs to the test or the parenthesis behind it.",
        "Every column is a test, shown or not. It is compared with a value or with another column: recv_q > 0, recv_q > send_q, process ~ nginx, "
            + "container != null. In quotes within the filter a word is a value and no column.",
        "A filter that tests the state selects by it: -a and -l have no say then. What the kernel can test, it does; --explain-filter shows which part.",
        "What is not known decides nothing: such sockets are left out, and a warning says how many, why, and which command decides the filter. "
            + "= null and != null ask whether there is a value, and are always decided.",
    ];

    /// <summary>The tests that are not columns.</summary>
    internal static IReadOnlyList<FilterPredicate> Tests => FilterPredicates.Words;

    /// <summary>The sets of states.</summary>
    internal static IReadOnlyList<FilterWord> Sets => StateTests.Words;

    internal static IReadOnlyList<FilterWord> Operators => FilterOperators.Words;

    internal static IReadOnlyList<FilterWord> Connectives => FilterConnectives.All;

    /// <summary>Some lines for the help of a command, each no wider than a terminal.</summary>
    internal static string Help()
    {
        var lines = new List<string> { "Filters (dotnet-sockets explain filters tells more):" };
        for (var first = 0; first < Tests.Count; first++)
        {
            List<FilterPredicate> alike = [Tests[first], .. Tests.Skip(first + 1).TakeWhile(test => test.IsLikeTheOneBefore)];
            first += alike.Count - 1;
            if (alike[0].OperatorIsOptional)
            {
                lines.Add(Line(alike.Select(test => test.Name), alike.Select(test => test.Example)));
            }
        }

        lines.Add(Line(["any", "column"], ["pid = 5", "recv_q > send_q", "process ~ nginx"]));
        lines.Add(Line([.. Connectives.Select(word => word.Name), "( )"], [string.Join(' ', Operators.Select(word => word.Name))]));
        return string.Join('\n', lines);
    }

    /// <summary>As many examples as there is room for.</summary>
    private static string Line(IEnumerable<string> names, IEnumerable<string> examples)
    {
        var line = new StringBuilder($"  {string.Join(' ', names)}".PadRight(ExamplesAt));
        var between = "";
        foreach (var example in examples.TakeWhile(example => line.Length + between.Length + example.Length <= Width))
        {
            line.Append(between).Append(example);
            between = "; ";
        }

        return line.ToString();
    }
}
