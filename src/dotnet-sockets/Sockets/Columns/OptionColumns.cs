using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>Socket options, by the names that ss has for them.</summary>
internal static class OptionColumns
{
    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } =
    [
        Of("recverr", InternetSocketOptions.ReceiveErrors, "errors are queued for the program (IP_RECVERR)"),
        Of("is_icsk", InternetSocketOptions.ConnectionSocket, "it is a socket of connections, such as TCP's"),
        Of("freebind", InternetSocketOptions.FreeBind, "it may be bound to an address that is not there (IP_FREEBIND)"),
        Of("hdrincl", InternetSocketOptions.HeaderIncluded, "the program writes the IP header itself (IP_HDRINCL)"),
        Of("mc_loop", InternetSocketOptions.MulticastLoop, "its multicasts come back to this host (IP_MULTICAST_LOOP)"),
        Of("transparent", InternetSocketOptions.Transparent, "it may use addresses of others (IP_TRANSPARENT)"),
        Of("mc_all", InternetSocketOptions.MulticastAll, "it receives of all groups that the host has joined (IP_MULTICAST_ALL)"),
        Of("nodefrag", InternetSocketOptions.NoDefragment, "fragments are not put together (IP_NODEFRAG)"),
        Of("bind_addr_no_port", InternetSocketOptions.BindAddressNoPort, "bind() takes no port yet (IP_BIND_ADDRESS_NO_PORT)"),
        Of("recverr_rfc4884", InternetSocketOptions.ReceiveErrorsRfc4884, "errors come with their extensions (IP_RECVERR_RFC4884)"),
        Of("defer_connect", InternetSocketOptions.DeferConnect, "connect() waits for the first data (TCP_FASTOPEN_CONNECT)"),
    ];

    private static ColumnOf<SocketRow> Of(string key, InternetSocketOptions option, string meaning) =>
        DetailColumn.Of(RowNeeds.Extended, key, CellKind.Boolean,
            (in row) => row.Socket.Details?.Options is { } options ? Cell.Of((options & option) != 0) : default, $"Whether {meaning}.");
}
