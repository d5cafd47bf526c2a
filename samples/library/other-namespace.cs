#:project ../../src/SocketSnapshot
using SocketSnapshot;

// The sockets of a network namespace, by its name, a process in it, or its file: other-namespace PID
if (!OperatingSystem.IsLinux() || NetworkNamespaces.Find(args[0]) is not { } space)
{
    Console.Error.WriteLine("There is no such network namespace.");
    return 1;
}

foreach (var socket in SocketTable.Capture(new SocketTableOptions { NetworkNamespaces = [space] }).Sockets)
{
    Console.WriteLine($"{socket.Origin} {socket.Protocol} {socket.LocalEndPoint} {socket.State}");
}

return 0;
