#:project ../../src/SocketSnapshot
using SocketSnapshot;

// Is 1 where a listener's queue is full, so that connections are dropped, and 2 where that cannot be told.
var table = SocketTable.Capture(new SocketTableOptions { Protocols = SocketProtocols.Tcp, States = SocketStates.Listen });
var full = table.Sockets.Where(socket => socket.ReceiveQueue > socket.SendQueue).ToList();
foreach (var socket in full)
{
    Console.WriteLine($"{socket.LocalEndPoint}: {socket.ReceiveQueue} wait, {socket.SendQueue} may");
}

return full.Count > 0 ? 1 : table.Sockets.Any(socket => socket.SendQueue is null) ? 2 : 0;
