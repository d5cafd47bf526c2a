namespace DotNetSockets.Commands.Diff;

/// <summary>What became of a socket.</summary>
internal enum Change
{
    /// <summary>NEW alone has it.</summary>
    Added,

    /// <summary>OLD alone has it.</summary>
    Removed,

    /// <summary>Both have it, with another value in a column.</summary>
    Changed,
}
