using DotNetSockets.Errors;

namespace DotNetSockets.Output;

/// <summary>The command that shows what needs more rights.</summary>
internal static class RootCommand
{
    /// <summary>The half sentence with the command; nothing where there are all rights.</summary>
    /// <param name="arguments">What the program was started with.</param>
    /// <param name="purpose">What the command is for.</param>
    internal static string Remedy(IReadOnlyList<string> arguments, string purpose = "To see them") =>
        Environment.IsPrivilegedProcess ? "" : $" {purpose}: {Of(arguments)}";

    /// <summary>The real path: the folder of a user's tools is not on root's path.</summary>
    private static string Of(IReadOnlyList<string> arguments)
    {
        var program = Environment.ProcessPath ?? Terminal.Program;

        // The portable program is run by dotnet, and is its first argument.
        var host = Path.GetFileNameWithoutExtension(program) == "dotnet" ? Environment.GetCommandLineArgs()[..1] : [];
        return ShellCommand.Of(["sudo", program, .. host, .. arguments]);
    }
}
