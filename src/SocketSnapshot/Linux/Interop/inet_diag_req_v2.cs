using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

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
