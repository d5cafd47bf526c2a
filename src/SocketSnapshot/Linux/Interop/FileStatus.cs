using System.Text;

namespace SocketSnapshot.Linux.Interop;

/// <summary>What kind of file there is, statx(2).</summary>
internal static unsafe class FileStatus
{
    private const int AT_EMPTY_PATH = 0x1000;

    private const uint Wanted = statx.STATX_TYPE | statx.STATX_SIZE;

    /// <summary>The kind (S_IFREG, S_IFDIR and others) and the size; null where they cannot be told, as in a sandbox without statx(2).</summary>
    internal static (int Kind, ulong Size)? Of(string path)
    {
        var found = default(statx);
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
        {
            return Read(NamespaceCalls.statx(FileCalls.AT_FDCWD, name, 0, Wanted, &found), found);
        }
    }

    /// <inheritdoc cref="Of(string)"/>
    internal static (int Kind, ulong Size)? Of(FileDescriptorHandle file)
    {
        var found = default(statx);
        byte none = 0;
        return Read(NamespaceCalls.statx((int)file.DangerousGetHandle(), &none, AT_EMPTY_PATH, Wanted, &found), found);
    }

    private static (int Kind, ulong Size)? Read(int result, in statx found) =>
        result == 0 && (found.stx_mask & statx.STATX_TYPE) != 0 ? (found.stx_mode & statx.S_IFMT, found.stx_size) : null;
}
