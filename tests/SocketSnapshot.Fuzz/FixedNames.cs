using DotNetSockets.Names;

namespace SocketSnapshot.Fuzz;

/// <summary>Names that need nobody to answer; hosts have one that wants to colour a terminal.</summary>
internal sealed class FixedNames : INames
{
    public bool IsAnswered(HostAddress address) => true;

    public string? HostOf(HostAddress address) => "host\u001b[31m";

    public string? ServiceOf(SocketProtocol protocol, ushort port) => "service";

    public string? UserOf(uint id) => null;
}
