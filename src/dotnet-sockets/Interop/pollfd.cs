using System.Runtime.InteropServices;

namespace DotNetSockets.Interop;

/// <summary>poll(2): a descriptor, what is waited for, and what came.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct pollfd
{
    internal int fd;
    internal short events;
    internal short revents;
}
