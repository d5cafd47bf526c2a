using System.Runtime.InteropServices;

namespace SocketSnapshot.Interop;

/// <summary>linux/stat.h; unlike struct stat it is the same on every machine. What is not read here is left out.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct statx
{
    internal const uint STATX_INO = 0x100;

    [FieldOffset(0)]
    public uint stx_mask;

    [FieldOffset(32)]
    public ulong stx_ino;

    [FieldOffset(136)]
    public uint stx_dev_major;

    [FieldOffset(140)]
    public uint stx_dev_minor;
}
