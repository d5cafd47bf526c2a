namespace SocketSnapshot;

/// <summary>A sender that some members of a multicast group ask for, or against.</summary>
/// <param name="Address">The sender.</param>
/// <param name="Including">How many sockets ask for it.</param>
/// <param name="Excluding">How many sockets ask against it.</param>
public readonly record struct GroupSource(HostAddress Address, uint Including, uint Excluding);
