namespace DotNetSockets.Recordings;

/// <summary>A value as a recording has it, before a column makes a cell of it.</summary>
internal readonly record struct RecordedValue
{
    /// <summary>A value that is there and is null; a value that is not there is a different case.</summary>
    internal static RecordedValue Null { get; } = new() { Kind = RecordedKind.Null };

    /// <summary>A value that became a part of the socket.</summary>
    internal static RecordedValue InSocket { get; } = new() { Kind = RecordedKind.InSocket };

    /// <summary>A value that no socket can have: it is unknown.</summary>
    internal static RecordedValue Odd { get; } = new() { Kind = RecordedKind.Odd };

    internal RecordedKind Kind { get; private init; }

    internal long Number { get; private init; }

    /// <summary>The text, or the JSON of a value with parts.</summary>
    internal string? Text { get; private init; }

    internal static RecordedValue Of(long number) => new() { Kind = RecordedKind.Number, Number = number };

    internal static RecordedValue Of(string text) => new() { Kind = RecordedKind.Text, Text = text };

    internal static RecordedValue OfJson(string json) => new() { Kind = RecordedKind.Json, Text = json };
}
