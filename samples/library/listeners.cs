#:project ../../src/SocketSnapshot
using SocketSnapshot;

// Who listens where, and how full each queue is.
var options = new SocketTableOptions { Protocols = SocketProtocols.Tcp, States = SocketStates.Listen };
var table = SocketTable.Capture(options);
foreach (var socket in table.Sockets)
{
    Console.WriteLine($"{socket.LocalEndPoint} {socket.ReceiveQueue}/{socket.SendQueue}");
}

foreach (var warning in table.Warnings)
{
    Console.Error.WriteLine(warning);
}
