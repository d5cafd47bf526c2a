#:project ../../src/SocketSnapshot
using System.Globalization;
using SocketSnapshot;

// Waits until something listens on 127.0.0.1, for ten seconds at most, and makes no connection: wait-for-port 8080
if (!OperatingSystem.IsLinux())
{
    return 2;
}

var lookup = new SocketLookup { LocalAddress = HostAddress.Parse("127.0.0.1"), LocalPort = int.Parse(args[0], CultureInfo.InvariantCulture) };
for (var end = DateTime.UtcNow.AddSeconds(10); DateTime.UtcNow < end; await Task.Delay(50))
{
    if (SocketTable.Lookup(lookup) is { State: SocketState.Listen } listener)
    {
        Console.WriteLine($"{listener.LocalEndPoint} listens.");
        return 0;
    }
}

return 1;
