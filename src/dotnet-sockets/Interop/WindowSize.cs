using System.Runtime.InteropServices;

namespace DotNetSockets.Interop;

/// <summary>The size of a terminal on Linux.</summary>
internal static class WindowSize
{
    /// <summary>TIOCGWINSZ of asm-generic/ioctls.h; POWER has a number of its own.</summary>
    private static nuint Request => RuntimeInformation.ProcessArchitecture == Architecture.Ppc64le ? 0x40087468u : 0x5413u;

    /// <summary>Null where it is not a terminal, or does not tell.</summary>
    internal static int? WidthOf(int descriptor) => LibC.ioctl(descriptor, Request, out var size) == 0 && size.ws_col > 0 ? size.ws_col : null;
}
