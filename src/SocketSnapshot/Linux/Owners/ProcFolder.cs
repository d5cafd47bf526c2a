using System.Runtime.InteropServices;
using System.Text;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Owners;

/// <summary>An open folder below /proc; several threads may read links in it. Nothing here throws: a process may end at any moment.</summary>
internal sealed unsafe class ProcFolder : IDisposable
{
    private readonly FileDescriptorHandle _handle;

    private ProcFolder(FileDescriptorHandle handle) => _handle = handle;

    /// <summary>The folder, or null with the errno.</summary>
    internal static ProcFolder? TryOpen(string path, out int error) => TryOpen(FileCalls.AT_FDCWD, path, out error);

    /// <inheritdoc cref="TryOpen(string, out int)"/>
    internal ProcFolder? TryOpenChild(string path, out int error)
    {
        using var use = new ProcFolderUse(_handle);
        return TryOpen(use.Descriptor, path, out error);
    }

    /// <summary>Fills the buffer with the next entries; their length, 0 at the end, negative for an error.</summary>
    internal int ReadEntries(Span<byte> buffer)
    {
        using var use = new ProcFolderUse(_handle);
        return FileCalls.ReadEntries(use.Descriptor, buffer);
    }

    /// <summary>Keeps it open until that is disposed of, whatever happens to the folder.</summary>
    internal ProcFolderUse Use() => new(_handle);

    public void Dispose() => _handle.Dispose();

    private static ProcFolder? TryOpen(int parent, string path, out int error)
    {
        int descriptor;
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
        {
            descriptor = FileCalls.openat(parent, name, FileCalls.O_RDONLY | FileCalls.O_CLOEXEC | FileCalls.O_DIRECTORY);
        }

        error = descriptor < 0 ? Marshal.GetLastPInvokeError() : 0;
        return descriptor < 0 ? null : new ProcFolder(new FileDescriptorHandle(descriptor));
    }
}
