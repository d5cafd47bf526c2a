using Microsoft.Win32.SafeHandles;

namespace SocketSnapshot.Linux.Interop;

/// <summary>An open descriptor that close() gives back: a file or a folder below /proc, or a socket.</summary>
internal sealed class FileDescriptorHandle : SafeHandleMinusOneIsInvalid
{
    public FileDescriptorHandle(int descriptor)
        : base(ownsHandle: true) => SetHandle(descriptor);

    protected override bool ReleaseHandle() => LibC.close(handle) == 0;
}
