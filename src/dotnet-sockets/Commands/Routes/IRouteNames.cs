using SocketSnapshot;

namespace DotNetSockets.Commands.Routes;

/// <summary>Names that were found for a route's numbers.</summary>
internal interface IRouteNames
{
    /// <summary>The table's name, or its number where it has none.</summary>
    string TableOf(uint number);

    /// <summary>The name of who made a route, or its number where it has none.</summary>
    string ProtocolOf(byte number);

    /// <summary>The scope's name, or its number where it has none.</summary>
    string ScopeOf(byte number);

    /// <summary>Null where the address has no name, or none came in time.</summary>
    string? HostOf(HostAddress address);

    /// <summary>Null where the network has no name.</summary>
    string? NetworkOf(HostAddress address);
}
