using DotNetSockets.Names;
using SocketSnapshot;

namespace DotNetSockets.Tests.Filters;

/// <summary>A host on which nothing has a name.</summary>
internal sealed class NoNames : INames
{
    public bool IsAnswered(HostAddress address) => true;

    public string? HostOf(HostAddress address) => null;

    public string? ServiceOf(SocketProtocol protocol, ushort port) => null;

    public string? UserOf(uint id) => null;
}
