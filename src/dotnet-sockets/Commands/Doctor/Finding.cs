using DotNetSockets.Names;
using SocketSnapshot;

namespace DotNetSockets.Commands.Doctor;

/// <summary>Something that does not look healthy.</summary>
internal sealed record Finding
{
    /// <summary>The check that found it.</summary>
    internal required string Check { get; init; }

    internal required Severity Severity { get; init; }

    /// <summary>What it is about: a socket, a process, a destination; it may hold names from elsewhere.</summary>
    internal required string Subject { get; init; }

    /// <summary>How many sockets or events it is about; null where nothing was counted.</summary>
    internal long? Count { get; init; }

    /// <summary>The sockets that it is about, where another check may be about the same ones.</summary>
    internal IReadOnlyList<SocketInfo> Sockets { get; init; } = [];

    /// <summary>
    /// Whether it says less than another finding about the same sockets: the share of bytes that were sent again since the connections began
    /// is nothing beside what is sent in vain right now.
    /// </summary>
    internal bool GivesWay { get; init; }

    /// <summary>What is wrong and what follows from it, in one sentence.</summary>
    internal required string Reason { get; init; }

    internal required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>The host that it is found on.</summary>
    internal HostIdentity Host { get; init; } = HostIdentity.Unknown;

    /// <summary>The command line that shows more.</summary>
    internal required string Next { get; init; }
}
