using DotNetSockets.Formats;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using static System.FormattableString;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What of the groups the overview shows.</summary>
internal static class OverviewRows
{
    /// <summary>A screen has 24 lines: one is the heading, and one the shell's.</summary>
    private const int MostOnScreen = 22;

    private const int LeastOfMany = 3;

    /// <summary>For programs: the greatest of each topic that has many.</summary>
    internal static IEnumerable<TallyRow> Greatest(IEnumerable<CountedTopic> topics) => topics.SelectMany(topic => topic.Groups.Take(topic.Most));

    /// <summary>For people: the greatest, and how many more there are; no more than fit on a screen.</summary>
    internal static IEnumerable<TallyRow> ForPeople(IReadOnlyList<CountedTopic> topics, bool isOnScreen)
    {
        int[] shown = [.. topics.Select(Usual)];
        while (isOnScreen && topics.Select((topic, i) => Rows(topic, shown[i])).Sum() > MostOnScreen)
        {
            // Owners and peers give way first, down to three: nobody asks for the fifth before all states are there.
            var longest = Enumerable.Range(0, shown.Length).MaxBy(i => (topics[i].Topic.Most is not null && shown[i] > LeastOfMany, shown[i]));
            if (shown[longest] == 1)
            {
                break;
            }

            // One row less makes no room: it is the row that says so.
            shown[longest] = Math.Max(1, shown[longest] - (shown[longest] == topics[longest].Groups.Count ? 2 : 1));
        }

        return topics.SelectMany((topic, i) => WithOthers(topic, topic.Groups, shown[i]));
    }

    /// <summary>To be drawn: the states in the order of TCP's diagram.</summary>
    internal static IReadOnlyList<BarChart> Charts(IEnumerable<CountedTopic> topics)
    {
        var text = new CellText();
        return [.. topics.Select(topic => new BarChart(
            topic.Topic.Name,
            [.. WithOthers(topic, InDiagram(topic), Usual(topic)).Select(row => (Label(row, text), row.Count))]))];
    }

    private static int Usual(CountedTopic topic) => topic.Groups.Count == topic.Most + 1 ? topic.Groups.Count : topic.Most;

    private static int Rows(CountedTopic topic, int shown) => shown + (shown < topic.Groups.Count ? 1 : 0);

    private static IEnumerable<TallyRow> WithOthers(CountedTopic topic, IReadOnlyList<TallyRow> groups, int shown) =>
        shown == groups.Count ? groups : [.. groups.Take(shown), Others([.. groups.Skip(shown)])];

    private static TallyRow Others(IReadOnlyList<TallyRow> rest) => rest[0] with
    {
        Values = [.. rest[0].Values.SkipLast(1).Select(_ => default(Cell)), Cell.Word(Invariant($"({rest.Count} more)"))],
        Count = rest.Sum(row => row.Count),
    };

    private static IReadOnlyList<TallyRow> InDiagram(CountedTopic topic) => topic.Topic.Name != SummaryTopic.State ? topic.Groups
        : [.. topic.Groups.GroupBy(row => row.Values[0].Text).SelectMany(protocol => protocol.OrderBy(row => Place(row.Values[^1].Text)))];

    private static int Place(string? state) =>
        StateNames.InDiagram.Select((one, i) => (Word: SocketWords.State(one), Place: i)).FirstOrDefault(one => one.Word == state, (null, int.MaxValue)).Place;

    private static string Label(TallyRow row, CellText text) =>
        row.Values.Count == 0 ? row.Subject! : string.Join(' ', row.Values.Select(value => text.StringOf(value)).Where(value => value.Length > 0));
}
