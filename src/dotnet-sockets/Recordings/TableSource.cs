using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>The text of one table of /proc/net, pasted into a file.</summary>
/// <param name="name">The file's name in a sentence.</param>
/// <param name="protocol">The protocol that the table is of.</param>
/// <param name="file">What is in the file.</param>
/// <param name="start">Where in it the table begins, behind a mark and blanks.</param>
/// <param name="changedAt">When the file was written.</param>
internal sealed class TableSource(string name, SocketProtocol protocol, ReadOnlyMemory<byte> file, int start, DateTimeOffset changedAt) : ISocketSource
{
    public string Name => name;

    public bool IsOfKernel => true;

    public IReadOnlyList<string> Contents => [$"a table of {protocol.ToString().ToLowerInvariant()} sockets"];

    public SocketDump Dump(SocketTableOptions options, CancellationToken cancellationToken) =>
        SocketRecording.FromProcTable(file[start..], protocol, changedAt, options, name);

    public IReadOnlyList<string> Lacking(IReadOnlyList<Column> columns) => ProcSource.Lacking(columns, hasOwners: false);

    public long? CutAt(SocketDump dump) => dump.CutAt + start;
}
