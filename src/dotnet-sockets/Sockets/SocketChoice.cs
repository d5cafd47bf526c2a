using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>Whether a socket is listed; it is passed by reference for its size.</summary>
internal delegate bool SocketChoice(in SocketInfo socket);
