using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/inet_diag.h</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct inet_diag_markcond
{
    internal const int Size = 8;

    public uint mark;
    public uint mask;
}
