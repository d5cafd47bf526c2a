using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/netlink_diag.h: the family and the protocol, then ndiag_ino, ndiag_show and ndiag_cookie[2].</summary>
internal static class netlink_diag_req
{
    internal const byte NDIAG_PROTO_ALL = 0xff;
    internal const uint NDIAG_SHOW_MEMINFO = 0x01;
}

/// <summary>linux/netlink_diag.h: one socket of a dump; attributes follow it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct netlink_diag_msg
{
    internal const int Size = 28;

    internal const int NETLINK_DIAG_MEMINFO = 0;

    /// <summary>net/netlink/af_netlink.h: ndiag_state of a socket that connect() gave a peer.</summary>
    internal const byte NETLINK_CONNECTED = 1;

    public byte ndiag_family;
    public byte ndiag_type;
    public byte ndiag_protocol;
    public byte ndiag_state;
    public uint ndiag_portid;
    public uint ndiag_dst_portid;
    public uint ndiag_dst_group;
    public uint ndiag_ino;
    public uint ndiag_cookie0;
    public uint ndiag_cookie1;
}
