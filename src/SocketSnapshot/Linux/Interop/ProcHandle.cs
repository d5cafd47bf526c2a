using Microsoft.Win32.SafeHandles;

namespace SocketSnapshot.Linux.Interop;

/// <summary>An open file or folder below /proc.</summary>
internal sealed class ProcHandle : SafeHandleMinusOneIsInvalid
{
    public ProcHandle(int descriptor)
        : base(ownsHandle: true) => SetHandle(descriptor);

    protected override bool ReleaseHandle() => LibC.close(handle) == 0;
}
