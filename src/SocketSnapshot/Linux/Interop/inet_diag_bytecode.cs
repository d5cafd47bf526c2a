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

/// <summary>linux/inet_diag.h; the address follows it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct inet_diag_hostcond
{
    internal const int Size = 8;
    internal const int AnyPort = -1;

    public byte family;
    public byte prefix_len;
    public int port;
}

/// <summary>linux/inet_diag.h</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct inet_diag_markcond
{
    internal const int Size = 8;

    public uint mark;
    public uint mask;
}
