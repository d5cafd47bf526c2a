using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>net/if.h; the last one of an array has index 0.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct if_nameindex
{
    public uint if_index;
    public byte* if_name;
}
