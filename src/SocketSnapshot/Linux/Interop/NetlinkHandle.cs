using Microsoft.Win32.SafeHandles;

namespace SocketSnapshot.Linux.Interop;

/// <summary>An open descriptor of a socket, AF_NETLINK but for ioctl().</summary>
internal sealed class NetlinkHandle : SafeHandleMinusOneIsInvalid
{
    public NetlinkHandle(int descriptor)
        : base(ownsHandle: true) => SetHandle(descriptor);

    protected override bool ReleaseHandle() => LibC.close(handle) == 0;
}
