using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/vm_sockets_diag.h: one socket of a dump. The request is the family, vdiag_states, and four numbers that must be 0.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct vsock_diag_msg
{
    internal const int Size = 32;

    /// <summary>linux/vm_sockets.h: VMADDR_CID_ANY and VMADDR_PORT_ANY.</summary>
    internal const uint VMADDR_ANY = ~0u;

    public byte vdiag_family;
    public byte vdiag_type;
    public byte vdiag_state;
    public byte vdiag_shutdown;
    public uint vdiag_src_cid;
    public uint vdiag_src_port;
    public uint vdiag_dst_cid;
    public uint vdiag_dst_port;
    public uint vdiag_ino;
    public uint vdiag_cookie0;
    public uint vdiag_cookie1;
}
