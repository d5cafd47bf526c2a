using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/rtnetlink.h: one interface; attributes follow it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ifinfomsg
{
    internal const int Size = 16;

    public byte ifi_family;
    public byte ifi_pad;
    public ushort ifi_type;     /* ARPHRD_ */
    public int ifi_index;
    public uint ifi_flags;      /* IFF_ */
    public uint ifi_change;
}
