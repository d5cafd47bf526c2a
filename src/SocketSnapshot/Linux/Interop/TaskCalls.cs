using System.Runtime.InteropServices;
using System.Text;

namespace SocketSnapshot.Linux.Interop;

/// <summary>What the kernel tells of the threads of a process without reading a file.</summary>
internal static unsafe partial class TaskCalls
{
    /// <summary>kcmp(2): compare the tables of descriptors (linux/kcmp.h).</summary>
    private const int KCMP_FILES = 2;

    /// <summary>asm/unistd.h; from Arm64 on, new architectures share asm-generic/unistd.h.</summary>
    private static readonly nint Kcmp = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 312,
        Architecture.X86 => 349,
        Architecture.Arm or Architecture.Armv6 => 378,
        Architecture.S390x => 343,
        Architecture.Ppc64le => 354,
        _ => 272,
    };

    /// <summary>
    /// Whether two tasks have the same table of descriptors: 0 if so, else 1 or 2 by which of them the kernel puts first, in an order that
    /// lasts; -1 with an errno where it does not tell.
    /// </summary>
    internal static int CompareDescriptors(int one, int other, out int error)
    {
        var order = (int)syscall(Kcmp, one, other, KCMP_FILES, 0, 0);
        error = order < 0 ? Marshal.GetLastPInvokeError() : 0;
        return order;
    }

    /// <summary>The number of links of a folder, which of /proc/PID/task is two more than the threads; null where it cannot be told.</summary>
    internal static uint? Links(string path)
    {
        var found = default(statx);
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
        {
            return NamespaceCalls.statx(FileCalls.AT_FDCWD, name, 0, statx.STATX_NLINK, &found) == 0
                && (found.stx_mask & statx.STATX_NLINK) != 0 ? found.stx_nlink : null;
        }
    }

    // long syscall(long number, ...);
    [LibraryImport("libc", SetLastError = true)]
    private static partial nint syscall(nint number, nint first, nint second, nint third, nint fourth, nint fifth);
}
