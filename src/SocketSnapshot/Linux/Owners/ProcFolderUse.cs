using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Owners;

/// <summary>
/// The descriptor of a folder, which stays open as long as this is in use: counted once for many system calls, for the count is what two
/// threads would fight for.
/// </summary>
internal readonly struct ProcFolderUse : IDisposable
{
    private readonly FileDescriptorHandle _handle;

    internal ProcFolderUse(FileDescriptorHandle handle)
    {
        var added = false;
        handle.DangerousAddRef(ref added);
        _handle = handle;
    }

    internal int Descriptor => (int)_handle.DangerousGetHandle();

    /// <summary>The link's text, cut to the buffer; or -1 and errno.</summary>
    internal unsafe int ReadLink(ReadOnlySpan<byte> nameWithNul, Span<byte> text, out int error)
    {
        nint length;
        fixed (byte* name = nameWithNul, buffer = text)
        {
            length = FileCalls.readlinkat(Descriptor, name, buffer, (nuint)text.Length);
        }

        error = length < 0 ? Marshal.GetLastPInvokeError() : 0;
        return (int)length;
    }

    public void Dispose() => _handle.DangerousRelease();
}
