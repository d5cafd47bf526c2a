using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>Rows in one of this program's own formats; they are decoded while one walks them, as often as one does.</summary>
internal interface IRowRecording
{
    /// <summary>The columns of ours that were met so far; after a walk, all.</summary>
    IReadOnlyCollection<string> Keys { get; }

    /// <summary>The columns that were met so far and are not ours.</summary>
    IReadOnlyList<string> ForeignKeys { get; }

    /// <summary>Those of them that are not kept.</summary>
    IReadOnlyCollection<string> LeftOutKeys { get; }

    /// <summary>After the rows were written: the columns in which a value was that they cannot have.</summary>
    IReadOnlyCollection<string> OddKeys { get; }

    /// <summary>After a walk: where the last whole row ends, if what follows is none; null if the recording is whole.</summary>
    long? CutAt { get; }

    IEnumerable<SocketInfo> Rows();
}
