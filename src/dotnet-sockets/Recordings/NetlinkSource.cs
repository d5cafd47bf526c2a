using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>A file of the kernel's own bytes, as ss -D writes it.</summary>
internal sealed class NetlinkSource(string name, ReadOnlyMemory<byte> bytes, DateTimeOffset changedAt) : ISocketSource
{
    public string Name => name;

    public bool IsOfKernel => true;

    public IReadOnlyList<string> Contents => ["a netlink dump"];

    public SocketDump Dump(SocketTableOptions options, CancellationToken cancellationToken) =>
        SocketRecording.FromNetlink(bytes, changedAt, options);

    public IReadOnlyList<string> Lacking(IReadOnlyList<Column> columns) =>
        [.. columns.Where(column => OwnerColumns.DetailsOf(column.Needs) != SocketOwnerDetails.None || column == CoreColumns.Timestamp
                || column.Needs.HasFlag(RowNeeds.Cgroups))
            .Select(column => column.Key)];
}
