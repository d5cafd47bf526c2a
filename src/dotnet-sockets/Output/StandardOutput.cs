using DotNetSockets.Files;
using DotNetSockets.Interop;

namespace DotNetSockets.Output;

/// <summary>The process's standard output.</summary>
internal static class StandardOutput
{
    /// <summary>Where the rows go; it is the process's, and nobody's to close.</summary>
    internal static Stream Stream { get; } = new OutputStream(
        OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new DescriptorStream(LibC.STDOUT_FILENO, isStandard: true),
        path: null);

    /// <summary>Console.IsOutputRedirected tells as well, but writes a sequence to the terminal that it finds.</summary>
    internal static bool IsTerminal() => OperatingSystem.IsWindows() ? !Console.IsOutputRedirected : LibC.isatty(LibC.STDOUT_FILENO) == 1;

    /// <summary>How wide the terminal is; null where it does not tell.</summary>
    internal static int? Width() => OperatingSystem.IsLinux() ? WindowSize.WidthOf(LibC.STDOUT_FILENO) : ConsoleWidth.Find();
}
