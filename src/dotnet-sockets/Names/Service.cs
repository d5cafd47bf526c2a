namespace DotNetSockets.Names;

/// <summary>A well-known port.</summary>
/// <param name="Name">Its official name.</param>
/// <param name="Port">The port.</param>
/// <param name="Protocol">tcp, udp, sctp, dccp.</param>
/// <param name="Aliases">Further names.</param>
internal sealed record Service(string Name, ushort Port, string Protocol, IReadOnlyList<string> Aliases);
