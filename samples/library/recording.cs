#:project ../../src/SocketSnapshot
using SocketSnapshot;

// Keeps the kernel's own answer in a file, and reads it again: recording FILE. "dotnet-sockets --from FILE" reads it, too.
using (var dump = SocketTable.Dump(new SocketTableOptions { Protocols = SocketProtocols.Tcp }))
{
    using var file = File.Create(args[0]);
    dump.WriteTo(file);
}

using var recorded = SocketRecording.FromNetlink(File.ReadAllBytes(args[0]), File.GetLastWriteTimeUtc(args[0]));
foreach (var socket in SocketTable.From(recorded).Sockets)
{
    Console.WriteLine($"{recorded.CapturedAt:O} {socket.LocalEndPoint} {socket.ForeignEndPoint} {socket.State}");
}
