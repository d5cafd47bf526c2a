using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

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
