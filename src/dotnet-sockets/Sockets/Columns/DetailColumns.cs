using DotNetSockets.Tables;

namespace DotNetSockets.Sockets.Columns;

/// <summary>All that the kernel knows of a socket beyond its row.</summary>
internal static class DetailColumns
{
    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } =
    [
        .. TimerColumns.All,
        .. ExtendedColumns.All,
        .. OptionColumns.All,
        .. MemoryColumns.All,
        .. Tcp,
        .. LineColumns.All,
    ];

    /// <summary>What --info adds.</summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> Tcp =>
        [.. TcpPathColumns.All, .. TcpTrafficColumns.All, .. CongestionColumns.All, .. UpperLayerColumns.All, .. MptcpColumns.All, .. SctpColumns.All];
}
