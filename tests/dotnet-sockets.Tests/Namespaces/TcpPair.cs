using System.Net.Sockets;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>The two ends of one TCP connection.</summary>
internal readonly record struct TcpPair(Socket Client, Socket Server);
