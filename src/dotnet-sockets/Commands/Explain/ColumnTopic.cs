using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Explain;

/// <summary>A column of a command.</summary>
/// <param name="Of">The command that shows it.</param>
/// <param name="Column">The column.</param>
/// <param name="Readings">What its values mean for one kind of socket or state; of most columns there are none.</param>
internal sealed record ColumnTopic(string Of, Column Column, IReadOnlyList<ColumnReading> Readings) : Topic(Column.Key, TopicKind.Column)
{
    internal override string Summary => Column.Meaning;

    /// <summary>Its heading in the table.</summary>
    internal override IEnumerable<string> OtherNames => [Column.Title];

    internal override IEnumerable<LessonRow> Explain(HostView host) =>
    [
        Say(Aspect.Meaning, Column.Meaning, Of),
        Say(Aspect.Type, ColumnTypes.Explain(Column)),
        .. Readings.Select(reading => Say(Aspect.Reads, reading.Text, reading.Of)),
        Say(Aspect.Command, $"dotnet-sockets {Of} --columns {Column.Key}"),
    ];
}
