using System.Runtime.InteropServices;

namespace DotNetSockets.Interop;

/// <summary>asm-generic/termios.h: what a terminal tells of its size; zeros where it knows none.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct winsize
{
    internal ushort ws_row;
    internal ushort ws_col;
    internal ushort ws_xpixel;
    internal ushort ws_ypixel;
}
