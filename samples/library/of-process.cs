#:project ../../src/SocketSnapshot
using SocketSnapshot;

// The sockets of all processes of a name: of-process dotnet
var table = SocketTable.Capture(new SocketTableOptions { Owners = SocketOwnerDetails.Name });
foreach (var socket in table.Sockets)
{
    if (table.OwnersOf(socket).Any(owner => table.ProcessOf(owner.ProcessId)?.Name == args[0]))
    {
        Console.WriteLine($"{socket.Protocol} {socket.LocalEndPoint} {socket.ForeignEndPoint} {socket.State}");
    }
}

foreach (var warning in table.Warnings)
{
    Console.Error.WriteLine(warning);
}
