namespace SocketSnapshot.Linux.Interop;

/// <summary>
/// linux/tipc_netlink.h: a socket is nested attributes and no struct. The request (linux/tipc_sockets_diag.h) is the family and
/// tidiag_states.
/// </summary>
internal static class tipc_diag
{
    internal const int TIPC_NLA_SOCK = 2;

    internal const int TIPC_NLA_SOCK_ADDR = 1;
    internal const int TIPC_NLA_SOCK_REF = 2;
    internal const int TIPC_NLA_SOCK_CON = 3;
    internal const int TIPC_NLA_SOCK_STAT = 5;
    internal const int TIPC_NLA_SOCK_TYPE = 6;
    internal const int TIPC_NLA_SOCK_INO = 7;
    internal const int TIPC_NLA_SOCK_UID = 8;
    internal const int TIPC_NLA_SOCK_TIPC_STATE = 9;
    internal const int TIPC_NLA_SOCK_COOKIE = 10;

    internal const int TIPC_NLA_CON_NODE = 2;
    internal const int TIPC_NLA_CON_SOCK = 3;

    internal const int TIPC_NLA_SOCK_STAT_RCVQ = 1;
    internal const int TIPC_NLA_SOCK_STAT_SENDQ = 2;
}
