using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

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
