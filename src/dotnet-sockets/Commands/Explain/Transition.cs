using SocketSnapshot;

namespace DotNetSockets.Commands.Explain;

/// <summary>A step from one state of TCP to the next, and what leads to it.</summary>
internal sealed record Transition(SocketState From, SocketState To, string Cause);
