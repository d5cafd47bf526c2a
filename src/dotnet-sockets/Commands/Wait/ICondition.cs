using DotNetSockets.Output;

namespace DotNetSockets.Commands.Wait;

/// <summary>What is waited for.</summary>
internal interface ICondition
{
    /// <summary>Whether the condition holds; null where that depends on something unknown.</summary>
    /// <exception cref="SocketSnapshot.SocketSnapshotException">Nothing can be read.</exception>
    bool? Ask();

    /// <summary>Writes the rows that match, as they are now.</summary>
    void Write(RowWriter output);

    /// <summary>What is there instead, a sentence each.</summary>
    IEnumerable<string> Explain();

    /// <summary>What the last answer may lack, a sentence each.</summary>
    IReadOnlyList<string> Warnings { get; }

    /// <summary>Why the answer is unknown; null where it is known.</summary>
    string? Doubt { get; }
}
