using System.Runtime.InteropServices;
using DotNetSockets.Interop;

namespace DotNetSockets.Files;

/// <summary>Gives a new file the owner, the group, the permissions and the access list of the one that it replaces.</summary>
internal static class FileRights
{
    /// <summary>Leaves the owner or the group as they are.</summary>
    private const uint Unchanged = uint.MaxValue;

    /// <summary>The limit of a file's attribute in linux/limits.h.</summary>
    private const int LongestList = 65536;

    /// <summary>A file that has the list shows its mask as the group's permissions: without the list the group could do more.</summary>
    private static ReadOnlySpan<byte> AccessList => "system.posix_acl_access\0"u8;

    /// <exception cref="ErrnoException">The new file cannot have them.</exception>
    internal static void Copy(int from, int to)
    {
        var (old, made) = (FileStatus.Of(from), FileStatus.Of(to));
        if (old.Owner != made.Owner || old.Group != made.Group)
        {
            _ = ErrnoException.Require(FileCalls.fchown(
                to, old.Owner == made.Owner ? Unchanged : old.Owner, old.Group == made.Group ? Unchanged : old.Group));
        }

        CopyAccessList(from, to);
        _ = ErrnoException.Require(FileCalls.fchmod(to, old.Permissions));
    }

    private static void CopyAccessList(int from, int to)
    {
        var list = new byte[LongestList];
        var length = (int)FileCalls.fgetxattr(from, AccessList, list, LongestList);
        if (length >= 0)
        {
            _ = ErrnoException.Require(FileCalls.fsetxattr(to, AccessList, list, (nuint)length, 0));
        }
        else if (Marshal.GetLastPInvokeError() == Errno.ENODATA)
        {
            // The folder's default list is not the old file's.
            _ = FileCalls.fremovexattr(to, AccessList);
        }
    }
}
