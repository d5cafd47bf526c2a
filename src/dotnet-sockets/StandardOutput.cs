using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;

namespace DotNetSockets;

/// <summary>
/// The stream of the process's standard output. The console's own stream swallows EPIPE, so that a repeating list would go on for
/// ever behind a closed pipe; a file stream does not, but keeps a file's position to itself, which other writers of the file need.
/// </summary>
internal static class StandardOutput
{
    private const int Descriptor = 1;

    /// <summary>Console.IsOutputRedirected tells as well, but writes a sequence to the terminal that it finds.</summary>
    internal static bool IsTerminal() => OperatingSystem.IsLinux()
        ? File.ResolveLinkTarget($"/proc/self/fd/{Descriptor}", returnFinalTarget: false)?.FullName is { } target && IsTerminalPath(target)
        : !Console.IsOutputRedirected;

    internal static Stream Open() => OperatingSystem.IsWindows() || IsSeekable() ? Console.OpenStandardOutput() : OpenFile();

    private static bool IsTerminalPath(string path) =>
        path.StartsWith("/dev/pts/", StringComparison.Ordinal) || path.StartsWith("/dev/tty", StringComparison.Ordinal) || path == "/dev/console";

    private static bool IsSeekable()
    {
        using var stream = OpenFile();
        return stream.CanSeek;
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The stream disposes of its handle.")]
    private static FileStream OpenFile() => new(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
}
