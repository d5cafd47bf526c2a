using System.Runtime.InteropServices;
using DotNetSockets.Interop;

namespace DotNetSockets.Files;

/// <summary>What the kernel knows of a file.</summary>
internal readonly struct FileStatus(in statx status)
{
    private const int TypeBits = 0xf000;
    private const int FolderType = 0x4000;
    private const int PipeType = 0x1000;
    private const int FileType = 0x8000;
    private const int PermissionBits = 0x1ff;

    private readonly (uint, uint, ulong) _identity = (status.stx_dev_major, status.stx_dev_minor, status.stx_ino);
    private readonly ushort _mode = status.stx_mode;

    internal uint Owner { get; } = status.stx_uid;

    internal uint Group { get; } = status.stx_gid;

    internal bool IsFile => (_mode & TypeBits) == FileType;

    internal bool IsFolder => (_mode & TypeBits) == FolderType;

    internal bool IsPipe => (_mode & TypeBits) == PipeType;

    /// <summary>Who may read, write and run it. Neither "set user id" nor "set group id": those were given for another content.</summary>
    internal uint Permissions => (uint)(_mode & PermissionBits);

    /// <summary>Whether running it gives another user's or group's rights, or it is sticky.</summary>
    internal bool HasSpecialBits => (_mode & ~TypeBits) != Permissions;

    internal bool IsSameAs(in FileStatus other) => _identity == other._identity;

    /// <param name="folder">Where the path begins.</param>
    /// <param name="path">The path, which ends with NUL.</param>
    /// <param name="flags">AT_SYMLINK_NOFOLLOW for a link itself.</param>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="ErrnoException">The kernel does not say.</exception>
    internal static FileStatus? Of(int folder, ReadOnlySpan<byte> path, int flags = 0)
    {
        if (FileCalls.statx(folder, path, flags, statx.Basic, out var status) == 0)
        {
            return new FileStatus(status);
        }

        var error = Marshal.GetLastPInvokeError();
        return error == Errno.ENOENT ? null : throw new ErrnoException(error);
    }

    /// <summary>That of an open file.</summary>
    internal static FileStatus Of(int descriptor) => Of(descriptor, "\0"u8, FileCalls.AT_EMPTY_PATH)!.Value;
}
