namespace SocketSnapshot;

/// <summary>Socket options as struct inet_diag_sockopt (linux/inet_diag.h) has them, in its order.</summary>
[Flags]
public enum InternetSocketOptions
{
    /// <summary>None is on.</summary>
    None = 0,

    /// <summary>IP_RECVERR or IPV6_RECVERR: errors are queued for the program.</summary>
    ReceiveErrors = 1 << 0,

    /// <summary>The socket is one of connections (inet_connection_sock), as TCP's.</summary>
    ConnectionSocket = 1 << 1,

    /// <summary>IP_FREEBIND: it may be bound to an address that is not there.</summary>
    FreeBind = 1 << 2,

    /// <summary>IP_HDRINCL: the program writes the IP header itself.</summary>
    HeaderIncluded = 1 << 3,

    /// <summary>IP_MULTICAST_LOOP: its multicasts come back to this host.</summary>
    MulticastLoop = 1 << 4,

    /// <summary>IP_TRANSPARENT: it may use addresses of others.</summary>
    Transparent = 1 << 5,

    /// <summary>IP_MULTICAST_ALL: it receives of all groups that the host has joined.</summary>
    MulticastAll = 1 << 6,

    /// <summary>IP_NODEFRAG: fragments are not put together.</summary>
    NoDefragment = 1 << 7,

    /// <summary>IP_BIND_ADDRESS_NO_PORT: bind() takes no port yet.</summary>
    BindAddressNoPort = 1 << 8,

    /// <summary>IP_RECVERR_RFC4884: errors come with their extensions.</summary>
    ReceiveErrorsRfc4884 = 1 << 9,

    /// <summary>TCP_FASTOPEN_CONNECT: connect() waits for the first data.</summary>
    DeferConnect = 1 << 10,
}
