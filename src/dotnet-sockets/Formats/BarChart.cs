namespace DotNetSockets.Formats;

/// <summary>Numbers of one kind, to be drawn.</summary>
/// <param name="Title">What they are numbers of.</param>
/// <param name="Bars">The numbers, each with its name.</param>
internal sealed record BarChart(string Title, IReadOnlyList<(string Label, long Count)> Bars);
