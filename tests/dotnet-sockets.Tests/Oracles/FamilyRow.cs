namespace DotNetSockets.Tests.Oracles;

/// <summary>A row of a socket outside the internet families, whoever printed it.</summary>
internal sealed record FamilyRow(string Proto, string? Type)
{
    internal string? State { get; init; }

    internal long? RecvQ { get; init; }

    internal long? SendQ { get; init; }

    internal string? Local { get; init; }

    internal long? LocalPort { get; init; }

    internal string? Foreign { get; init; }

    internal long? ForeignPort { get; init; }

    internal string? Interface { get; init; }

    internal long? Inode { get; init; }

    internal long? PeerInode { get; init; }

    internal long? RefCount { get; init; }
}
