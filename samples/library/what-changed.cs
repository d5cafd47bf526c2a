#:project ../../src/SocketSnapshot
using SocketSnapshot;

// What was opened, closed, or went to another state within a second. A cookie is one socket's for its whole life.
var before = Snapshot();
Console.WriteLine($"{before.Count} sockets");
await Task.Delay(TimeSpan.FromSeconds(1));
var after = Snapshot();
foreach (var (cookie, socket) in after)
{
    if (!before.TryGetValue(cookie, out var old) || old.State != socket.State)
    {
        Console.WriteLine($"{(old.Cookie is null ? "opened" : $"was {old.State}")}: {socket.LocalEndPoint} {socket.ForeignEndPoint} {socket.State}");
    }
}

foreach (var socket in before.Where(one => !after.ContainsKey(one.Key)).Select(one => one.Value))
{
    Console.WriteLine($"closed: {socket.LocalEndPoint} {socket.ForeignEndPoint}");
}

static Dictionary<ulong, SocketInfo> Snapshot() => SocketTable.Capture(new SocketTableOptions { Protocols = SocketProtocols.Tcp })
    .Sockets.Where(socket => socket.Cookie is not null).ToDictionary(socket => socket.Cookie!.Value);
