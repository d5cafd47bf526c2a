using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/ethtool.h: what ETHTOOL_GSET answers with; but for the speed it is of no concern here.</summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal struct ethtool_cmd
{
    internal const int Size = 44;
    internal const uint ETHTOOL_GSET = 1;
    internal const uint SPEED_UNKNOWN = uint.MaxValue;

    [FieldOffset(0)]
    public uint cmd;

    [FieldOffset(12)]
    public ushort speed;

    [FieldOffset(28)]
    public ushort speed_hi;

    /// <summary>In megabits a second; null where the driver does not know.</summary>
    internal readonly uint? Speed => (speed | ((uint)speed_hi << 16)) is var both && both is 0 or SPEED_UNKNOWN or ushort.MaxValue ? null : both;
}
