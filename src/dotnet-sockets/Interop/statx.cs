using System.Runtime.InteropServices;

namespace DotNetSockets.Interop;

/// <summary>linux/stat.h; unlike struct stat it is the same on every machine. What is not read here is left out.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct statx
{
    /// <summary>STATX_BASIC_STATS: what stat(2) has.</summary>
    internal const uint Basic = 0x7ff;

    [FieldOffset(20)]
    public uint stx_uid;

    [FieldOffset(24)]
    public uint stx_gid;

    [FieldOffset(28)]
    public ushort stx_mode;

    [FieldOffset(32)]
    public ulong stx_ino;

    [FieldOffset(136)]
    public uint stx_dev_major;

    [FieldOffset(140)]
    public uint stx_dev_minor;
}
