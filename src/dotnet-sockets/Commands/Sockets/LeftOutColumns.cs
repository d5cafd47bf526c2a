using DotNetSockets.Errors;
using DotNetSockets.Recordings;
using DotNetSockets.Sockets.Columns;

namespace DotNetSockets.Commands.Sockets;

/// <summary>Says which columns of a recording are not kept.</summary>
internal static class LeftOutColumns
{
    private const int MaxNamed = 3;

    /// <summary>Null where all are kept.</summary>
    internal static string? Sentence(ISocketSource recording) => recording.LeftOut is not { Count: > 0 } leftOut ? null
        : $"Columns of the recording are left out: {string.Join(", ", leftOut.Take(MaxNamed).Select(Quoted.Of))}{(leftOut.Count > MaxNamed ? " and others" : "")}. "
            + FormattableString.Invariant($"Of its own columns {RecordedColumns.MaxForeign} are kept, with names of up to {ForeignColumn.MaxLength} letters, digits, _ . and -.");
}
