using Microsoft.Win32.SafeHandles;

namespace SocketSnapshot.Linux.Interop;

/// <summary>An open descriptor that close() gives back: a file or a folder below /proc, or a socket.</summary>
internal sealed class FileDescriptorHandle : SafeHandleMinusOneIsInvalid
{
    public FileDescriptorHandle(int descriptor)
        : base(ownsHandle: true) => SetHandle(descriptor);

    internal int Descriptor => (int)handle;

    /// <summary>The inode; null where it cannot be told, as before Linux 4.11, which has no statx().</summary>
    internal uint? Inode => NamespaceCalls.Status(this) is { } inode ? (uint)inode : null;

    protected override bool ReleaseHandle() => LibC.close(handle) == 0;
}
