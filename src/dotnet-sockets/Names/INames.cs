using SocketSnapshot;

namespace DotNetSockets.Names;

/// <summary>Names that were found for numbers.</summary>
internal interface INames
{
    /// <summary>Null where the address has no name, or none came in time.</summary>
    string? HostOf(HostAddress address);

    /// <summary>Whether the lookup of the address's name came to an end, so that it has none where there is none.</summary>
    bool IsAnswered(HostAddress address);

    /// <summary>Null where the port has no name for the protocol; of a raw socket, the name of its IP protocol.</summary>
    string? ServiceOf(SocketProtocol protocol, ushort port);

    /// <summary>Null where the user has no name.</summary>
    string? UserOf(uint id);
}
