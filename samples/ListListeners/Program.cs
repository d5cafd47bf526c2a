using SocketSnapshot;

var options = new SocketTableOptions { Protocols = SocketProtocols.Tcp, States = SocketStates.Listen };
var table = SocketTable.Capture(options);

Console.WriteLine($"{"Address",-40} {"Port",5} {"Waiting",7} {"Backlog",7}");
foreach (var socket in table.Sockets)
{
    Console.WriteLine($"{socket.LocalAddress,-40} {socket.LocalPort,5} {socket.ReceiveQueue,7} {socket.SendQueue,7}");
}

foreach (var warning in table.Warnings)
{
    Console.Error.WriteLine(warning);
}
