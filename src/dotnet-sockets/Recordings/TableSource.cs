using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>The text of one table of /proc/net, pasted into a file.</summary>
internal sealed class TableSource(string name, SocketProtocol protocol, ReadOnlyMemory<byte> text, DateTimeOffset changedAt) : ISocketSource
{
    public string Name => name;

    public bool IsOfKernel => true;

    public IReadOnlyList<string> Contents => [$"a table of {protocol.ToString().ToLowerInvariant()} sockets"];

    public SocketDump Dump(SocketTableOptions options, CancellationToken cancellationToken) =>
        SocketRecording.FromProcTable(text, protocol, changedAt, options, name);

    public IReadOnlyList<string> Lacking(IReadOnlyList<Column> columns) => ProcSource.Lacking(columns, hasOwners: false);
}
