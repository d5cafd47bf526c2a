using System.Globalization;
using DotNetSockets.Usage;

namespace DotNetSockets.Verbs;

/// <summary>What is said where owners were not seen, with the command that shows them.</summary>
internal static class UnseenOwners
{
    /// <param name="count">The sockets it concerns.</param>
    /// <param name="reason">Why, as a clause.</param>
    /// <param name="arguments">What the program was started with.</param>
    internal static string Sentence(int count, string reason, IReadOnlyList<string> arguments)
    {
        var what = count == 1 ? "The owner of 1 socket was"
            : string.Create(CultureInfo.InvariantCulture, $"The owners of {count} sockets were");
        return $"{what} not seen, because {reason}.{(Environment.IsPrivilegedProcess ? "" : $" To see them: {AsRoot(arguments)}")}";
    }

    /// <summary>The real path: the folder of a user's tools is not on root's path.</summary>
    private static string AsRoot(IReadOnlyList<string> arguments)
    {
        var program = Environment.ProcessPath ?? Terminal.Program;

        // The portable program is run by dotnet, and is its first argument.
        var host = Path.GetFileNameWithoutExtension(program) == "dotnet" ? Environment.GetCommandLineArgs()[..1] : [];
        return ShellCommand.Of(["sudo", program, .. host, .. arguments]);
    }
}
