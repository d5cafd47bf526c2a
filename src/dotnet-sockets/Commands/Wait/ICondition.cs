using DotNetSockets.Output;

namespace DotNetSockets.Commands.Wait;

/// <summary>What is waited for.</summary>
internal interface ICondition
{
    /// <summary>Whether it is so; null where that hangs on what is not known.</summary>
    /// <exception cref="SocketSnapshot.SocketSnapshotException">Nothing can be read.</exception>
    bool? Ask();

    /// <summary>Writes the rows that match, as they are now.</summary>
    void Write(RowWriter output);

    /// <summary>What is there instead, a sentence each.</summary>
    IEnumerable<string> Explain();

    /// <summary>What the last answer may lack, a sentence each.</summary>
    IReadOnlyList<string> Warnings { get; }

    /// <summary>Why it cannot be told; null where it can.</summary>
    string? Doubt { get; }
}
