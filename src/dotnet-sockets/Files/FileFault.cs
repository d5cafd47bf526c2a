using System.Runtime.InteropServices;
using DotNetSockets.Interop;

namespace DotNetSockets.Files;

/// <summary>Why the system refuses to write a file, as the second half of a sentence.</summary>
internal static class FileFault
{
    /// <summary>Whether it is one of the exceptions that .NET has for a file that it cannot open or write.</summary>
    internal static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <param name="exception">What .NET threw.</param>
    /// <param name="path">The path, for what only a look at it tells.</param>
    internal static string Reason(Exception exception, string path) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => Reason(Errno.ENOENT),
        UnauthorizedAccessException => Directory.Exists(path) ? Reason(Errno.EISDIR) : Reason(Errno.EACCES),
        _ => Reason(exception),
    };

    /// <summary>An error's number.</summary>
    internal static string Reason(int error) => error switch
    {
        Errno.ENOENT => "its folder does not exist.",
        Errno.EPERM or Errno.EACCES => "permission denied.",
        Errno.EISDIR => "it is a folder.",
        Errno.ENOTDIR => "a part of its path is not a folder.",
        Errno.ENXIO => "it is a socket, or a device that is not there.",
        Errno.ELOOP => "its links lead back to themselves, or there are more than 40 of them.",
        Errno.ENAMETOOLONG => "its name is too long.",
        Errno.EROFS => "its file system is read-only.",
        Errno.ENOSPC or Errno.EDQUOT => "no space is left.",
        Errno.EFBIG => "it would be larger than the limit of this process (ulimit -f) or of its file system.",
        Errno.EMFILE => "this process may not open more files (ulimit -n).",
        Errno.ENFILE => "the system cannot open more files.",
        _ => Marshal.GetPInvokeErrorMessage(error) + ".",
    };

    /// <summary>.NET has made another exception of "file too large"; of most other errors it keeps the number.</summary>
    private static string Reason(Exception exception) => exception switch
    {
        ArgumentOutOfRangeException => Reason(Errno.EFBIG),
        PathTooLongException => Reason(Errno.ENAMETOOLONG),
        IOException { HResult: > 0 and < 4096 } => Reason(exception.HResult),
        _ => exception.Message.Split(" : ")[0].TrimEnd('.') + ".",
    };
}
