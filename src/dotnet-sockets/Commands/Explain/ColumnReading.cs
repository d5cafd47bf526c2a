namespace DotNetSockets.Commands.Explain;

/// <summary>What a column's value means for some of the rows.</summary>
/// <param name="Of">Those rows: a state, a protocol, a value.</param>
/// <param name="Text">What it means there.</param>
internal sealed record ColumnReading(string Of, string Text);
