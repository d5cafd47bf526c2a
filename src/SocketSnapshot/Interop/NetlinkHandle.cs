using Microsoft.Win32.SafeHandles;

namespace SocketSnapshot.Interop;

/// <summary>An open AF_NETLINK descriptor.</summary>
internal sealed class NetlinkHandle : SafeHandleMinusOneIsInvalid
{
    public NetlinkHandle(int descriptor)
        : base(ownsHandle: true) => SetHandle(descriptor);

    protected override bool ReleaseHandle() => LibC.close(handle) == 0;
}
