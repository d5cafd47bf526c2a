#:project ../../src/SocketSnapshot
using System.Globalization;
using SocketSnapshot;

// Who has a port: port-owner 8080
var port = int.Parse(args[0], CultureInfo.InvariantCulture);
var table = SocketTable.Capture(new SocketTableOptions
{
    Protocols = SocketProtocols.Tcp,
    Owners = SocketOwnerDetails.Name,
    Filter = SocketFilter.HasPort(SocketSide.Local, port),
});
foreach (var socket in table.Sockets)
{
    foreach (var owner in table.OwnersOf(socket))
    {
        Console.WriteLine($"{socket.LocalEndPoint} {socket.State} {owner.ProcessId} {table.ProcessOf(owner.ProcessId)?.Name}");
    }
}
