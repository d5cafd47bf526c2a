using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>All topics of the overview, counted in one walk.</summary>
internal sealed class OverviewView : ISocketView
{
    private readonly IFormatter _formatter;
    private readonly IReadOnlyList<SummaryTopic> _topics;
    private readonly Shape<TallyRow> _shape;
    private readonly bool _isPlainTable;

    internal OverviewView(SnapshotPlan plan, OutputOptions options)
    {
        _formatter = plan.Output.Formatter;
        _isPlainTable = plan.Output.IsPlainTable;
        _topics = _formatter.HasSeries ? [.. SummaryTopic.All.Where(topic => topic.IsBounded)] : SummaryTopic.All;
        if (_formatter.WritesTopics && (options.Columns ?? options.Sort) is not null)
        {
            throw new UsageException($"The overview as {_formatter.Name} has no columns to choose or sort by; 'summary --by' has.");
        }

        _shape = plan.Output.Shape([.. TallyColumns.Overview, TallyColumns.Timestamp], Usual(plan.Repetition.HasTimestamp));
    }

    public IEnumerable<ColumnOf<SocketRow>> Read => _topics.SelectMany(topic => topic.By);

    internal static IReadOnlyList<ColumnOf<TallyRow>> Usual(bool hasTimestamp) =>
        hasTimestamp ? [TallyColumns.Timestamp, .. TallyColumns.Overview] : TallyColumns.Overview;

    public void Write(
        IEnumerable<SocketRow> sockets, RowContext context, FormatOptions format, RowWriter output, CancellationToken cancellationToken)
    {
        var counted = Count(sockets, context);
        if (_formatter.WritesTopics)
        {
            WriteTopics(counted, format, output, cancellationToken);
            return;
        }

        var rows = _isPlainTable ? OverviewRows.ForPeople(counted, isOnScreen: format.Screen is not null) : OverviewRows.Greatest(counted);
        _formatter.Write(
            _shape.Apply(rows, cancellationToken),
            format with { Name = "sockets", Title = null, Charts = _formatter.HasCharts ? OverviewRows.Charts(counted) : [] },
            output);
    }

    private void WriteTopics(
        List<CountedTopic> counted, FormatOptions format, RowWriter output, CancellationToken cancellationToken)
    {
        for (var i = 0; i < counted.Count; i++)
        {
            var shape = new Shape<TallyRow>(TallyColumns.Of(counted[i].Topic.By, []), [], _shape.Limit);
            _formatter.Write(
                shape.Apply(OverviewRows.Greatest([counted[i]]), cancellationToken),
                format with { Name = counted[i].Topic.Metric, Title = null, HasMore = i < counted.Count - 1 },
                output);
        }
    }

    private List<CountedTopic> Count(IEnumerable<SocketRow> sockets, RowContext context)
    {
        Grouping[] groupings = [.. _topics.Select(topic => new Grouping(topic.By, []))];
        foreach (var socket in sockets)
        {
            foreach (var grouping in groupings)
            {
                grouping.Add(in socket);
            }
        }

        return [.. _topics.Zip(groupings, (topic, grouping) => new CountedTopic(topic, [.. topic.Order(grouping.Rows(context, topic.Name))]))];
    }
}
