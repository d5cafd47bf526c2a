using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/inet_diag.h: an instruction is a jump forward, by "yes" bytes where its condition holds and by "no" bytes where not.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct inet_diag_bc_op
{
    internal const int Size = 4;

    public byte code;
    public byte yes;
    public ushort no;
}
