using DotNetSockets.Interop;

namespace DotNetSockets.CommandLine;

/// <summary>
/// CommandLineParser asks the console for its width. The console of .NET then sends the terminal the code that changes what the arrow
/// keys send (keypad_xmit), whatever the program prints, and never takes it back. It finds that code by TERM, and asks once.
/// </summary>
internal static class QuietConsole
{
    private const string Terminal = "TERM";

    /// <summary>Makes what asks the console, which knows no code of the terminal's from then on.</summary>
    internal static T Make<T>(Func<T> make)
    {
        var name = OperatingSystem.IsWindows() || LibC.isatty(LibC.STDOUT_FILENO) != 1 ? null : Environment.GetEnvironmentVariable(Terminal);
        if (name is null)
        {
            return make();
        }

        Environment.SetEnvironmentVariable(Terminal, null);
        try
        {
            return make();
        }
        finally
        {
            Environment.SetEnvironmentVariable(Terminal, name);
        }
    }
}
