using System.Text;
using DotNetSockets.Files;
using DotNetSockets.Interop;

namespace DotNetSockets.Output;

/// <summary>The process's standard error, made for the first message.</summary>
internal static class StandardError
{
    /// <summary>
    /// The console's writer sets up the terminal first, starts a thread for signals and opens descriptors: where the system has none to give,
    /// the warning about it would end the program.
    /// </summary>
    internal static TextWriter Writer => field ??= OperatingSystem.IsWindows() ? Console.Error
        : new StreamWriter(new DescriptorStream(LibC.STDERR_FILENO, isStandard: true), new UTF8Encoding(false)) { AutoFlush = true };

    /// <summary>How wide the terminal is; null where it is none, or does not tell.</summary>
    internal static int? Width() => OperatingSystem.IsLinux() ? WindowSize.WidthOf(LibC.STDERR_FILENO)
        : Console.IsErrorRedirected ? null
        : ConsoleWidth.Find();
}
