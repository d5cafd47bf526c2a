using System.Globalization;
using System.Net;
using System.Net.Sockets;

// Makes COUNT established TCP sockets, from 127.0.0.1 to the loopback address 127.0.1.INDEX, prints "ready" and holds them until its
// input ends. An address pair has some 28,000 ephemeral ports, and a process so many descriptors: more sockets take more processes.
// Usage: HoldSockets COUNT INDEX
var connections = int.Parse(args[0], CultureInfo.InvariantCulture) / 2;
var address = new IPAddress([127, 0, 1, byte.Parse(args[1], CultureInfo.InvariantCulture)]);

using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
listener.Bind(new IPEndPoint(address, 0));
listener.Listen();

var held = new List<Socket>(2 * connections);
for (var made = 0; made < connections; made++)
{
    var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    held.Add(client);
    client.Connect(listener.LocalEndPoint!);
    held.Add(listener.Accept());
}

Console.WriteLine("ready");
Console.In.ReadToEnd();
held.ForEach(socket => socket.Dispose());
