using System.ComponentModel;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux;

/// <summary>What the process or the system has no more of: no right would help, so the sentence names what does.</summary>
internal static class Shortage
{
    /// <summary>Whether the errno tells of one.</summary>
    internal static bool Is(int error) => error is Errno.EMFILE or Errno.ENFILE or Errno.ENOMEM or Errno.ENOBUFS;

    /// <summary>A clause that begins small.</summary>
    internal static string Reason(int error) => error switch
    {
        Errno.EMFILE => "this process has as many open files as it may have",
        Errno.ENFILE => "the system has as many open files as it may have",
        Errno.ENOMEM or Errno.ENOBUFS => "the kernel is out of memory",
        Errno.ENOTDIR => "what should be a folder is none",
        _ => $"the kernel answers '{new Win32Exception(error).Message}'",
    };

    /// <summary>Sentences: what could not be asked and why, what is lost by that, what helps.</summary>
    internal static string Warning(string what, int error, string loss) => $"{what} cannot be asked: {Reason(error)}. {loss} {Remedy(error)}".TrimEnd();

    /// <summary>A sentence that tells what helps; nothing where nothing is known to.</summary>
    internal static string Remedy(int error) => error switch
    {
        Errno.EMFILE => "Raise the limit of open files (ulimit -n).",
        Errno.ENFILE => "Raise the system's limit of open files (sysctl fs.file-max).",
        Errno.ENOMEM or Errno.ENOBUFS => "Run it again when there is memory.",
        _ => "",
    };
}
