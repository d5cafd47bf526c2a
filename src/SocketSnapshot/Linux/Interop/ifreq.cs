using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/if.h: the argument of SIOC ioctls; as long as its longest member, struct ifmap.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ifreq
{
    internal const nuint SIOCETHTOOL = 0x8946;

    public Name ifr_name;
    public void* ifr_data;
    private readonly nint _ifmap1;
    private readonly nint _ifmap2;

    /// <summary>char[IFNAMSIZ]</summary>
    [InlineArray(LibC.IF_NAMESIZE)]
    internal struct Name
    {
        private byte _first;
    }
}
