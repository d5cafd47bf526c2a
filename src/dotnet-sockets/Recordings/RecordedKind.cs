namespace DotNetSockets.Recordings;

/// <summary>What a recording has for a column.</summary>
internal enum RecordedKind
{
    /// <summary>It has no such column.</summary>
    Absent,

    /// <summary>Null.</summary>
    Null,

    /// <summary>What the socket has: it was understood and is kept there.</summary>
    InSocket,

    /// <summary>What no socket can have there.</summary>
    Odd,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A JSON array or object, as text.</summary>
    Json,
}
