using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/inet_diag.h. Ports and addresses are in network byte order, the rest in the host's.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct inet_diag_sockid
{
    internal const int Size = 48;
    internal const uint INET_DIAG_NOCOOKIE = ~0u;

    public ushort idiag_sport;
    public ushort idiag_dport;
    public Address idiag_src;
    public Address idiag_dst;
    public uint idiag_if;
    public uint idiag_cookie0;
    public uint idiag_cookie1;

    /// <inheritdoc cref="CookieOf"/>
    internal readonly ulong? Cookie => CookieOf(idiag_cookie0, idiag_cookie1);

    /// <summary>Null where it is 0: the kernel counts from 1, and what emulates one may leave it out.</summary>
    internal static ulong? CookieOf(uint low, uint high) => (low | high) == 0 ? null : low | ((ulong)high << 32);

    /// <summary>__be32[4]; an IPv4 address is the first four bytes.</summary>
    [InlineArray(16)]
    internal struct Address
    {
        private byte _first;
    }
}

/// <summary>linux/inet_diag.h: the old TCP-only request, the one that takes AF_UNSPEC for "both families, one walk".</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct inet_diag_req
{
    internal const int Size = 60;

    public byte idiag_family;
    public byte idiag_src_len;
    public byte idiag_dst_len;
    public byte idiag_ext;
    public inet_diag_sockid id;
    public uint idiag_states;
    public uint idiag_dbs;
}

/// <summary>linux/inet_diag.h: the request by family and protocol.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct inet_diag_req_v2
{
    internal const int Size = 56;

    /// <summary>The attribute behind it that has a protocol which needs more than a byte (kernel 5.9).</summary>
    internal const ushort INET_DIAG_REQ_PROTOCOL = 3;

    public byte sdiag_family;
    public byte sdiag_protocol;
    public byte idiag_ext;
    public byte pad;
    public uint idiag_states;
    public inet_diag_sockid id;
}

/// <summary>linux/inet_diag.h: one socket of a dump; attributes follow it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct inet_diag_msg
{
    internal const int Size = 72;

    public byte idiag_family;
    public byte idiag_state;
    public byte idiag_timer;
    public byte idiag_retrans;
    public inet_diag_sockid id;
    public uint idiag_expires;
    public uint idiag_rqueue;
    public uint idiag_wqueue;
    public uint idiag_uid;
    public uint idiag_inode;
}

/// <summary>linux/inet_diag.h: the attributes behind an <see cref="inet_diag_msg"/>. Bit N-1 of idiag_ext asks for attribute N.</summary>
internal static class inet_diag_attribute
{
    internal const int INET_DIAG_INFO = 2;

    /// <summary>Asks for <see cref="INET_DIAG_DCTCPINFO"/> and <see cref="INET_DIAG_BBRINFO"/> as well: one of them is the answer.</summary>
    internal const int INET_DIAG_VEGASINFO = 3;

    internal const int INET_DIAG_CONG = 4;
    internal const int INET_DIAG_TOS = 5;

    /// <summary>Asks for <see cref="INET_DIAG_CLASS_ID"/> as well.</summary>
    internal const int INET_DIAG_TCLASS = 6;

    internal const int INET_DIAG_SKMEMINFO = 7;
    internal const int INET_DIAG_SHUTDOWN = 8;
    internal const int INET_DIAG_DCTCPINFO = 9;

    /// <summary>The socket's own protocol: only what the kernel says unasked has it.</summary>
    internal const int INET_DIAG_PROTOCOL = 10;

    internal const int INET_DIAG_SKV6ONLY = 11;

    /// <summary>Of SCTP: the addresses of the endpoint or association, each a sockaddr_storage.</summary>
    internal const int INET_DIAG_LOCALS = 12;

    /// <summary>Of an SCTP association only: the addresses of its peer, each a sockaddr_storage.</summary>
    internal const int INET_DIAG_PEERS = 13;

    internal const int INET_DIAG_MARK = 15;
    internal const int INET_DIAG_BBRINFO = 16;
    internal const int INET_DIAG_CLASS_ID = 17;
    internal const int INET_DIAG_MD5SIG = 18;
    internal const int INET_DIAG_ULP_INFO = 19;
    internal const int INET_DIAG_CGROUP_ID = 21;
    internal const int INET_DIAG_SOCKOPT = 22;

    /// <summary>One more than the last that is read.</summary>
    internal const int Count = 23;

    /// <summary>Within <see cref="INET_DIAG_ULP_INFO"/>.</summary>
    internal const int INET_ULP_INFO_NAME = 1;

    internal const int INET_ULP_INFO_TLS = 2;
    internal const int INET_ULP_INFO_MPTCP = 3;

    /// <summary>linux/tls.h</summary>
    internal const int TLS_INFO_VERSION = 1;

    internal const int TLS_INFO_CIPHER = 2;
    internal const int TLS_INFO_TXCONF = 3;
    internal const int TLS_INFO_RXCONF = 4;

    /// <summary>linux/mptcp.h</summary>
    internal const int MPTCP_SUBFLOW_ATTR_TOKEN_REM = 1;

    internal const int MPTCP_SUBFLOW_ATTR_TOKEN_LOC = 2;
    internal const int MPTCP_SUBFLOW_ATTR_RELWRITE_SEQ = 3;
    internal const int MPTCP_SUBFLOW_ATTR_MAP_SEQ = 4;
    internal const int MPTCP_SUBFLOW_ATTR_MAP_SFSEQ = 5;
    internal const int MPTCP_SUBFLOW_ATTR_SSN_OFFSET = 6;
    internal const int MPTCP_SUBFLOW_ATTR_MAP_DATALEN = 7;
    internal const int MPTCP_SUBFLOW_ATTR_FLAGS = 8;
    internal const int MPTCP_SUBFLOW_ATTR_ID_REM = 9;
    internal const int MPTCP_SUBFLOW_ATTR_ID_LOC = 10;
}
