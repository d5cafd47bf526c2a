using System.Globalization;
using DotNetSockets.Output;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What is said where owners were not seen, with the command that shows them.</summary>
internal static class UnseenOwners
{
    /// <param name="count">The sockets it concerns.</param>
    /// <param name="reason">Why, as a clause.</param>
    /// <param name="remedy">What would show them, as <see cref="RootCommand.Remedy"/> says it; nothing where no right would.</param>
    internal static string Sentence(int count, string reason, string remedy)
    {
        var what = count == 1 ? "The owner of 1 socket"
            : string.Create(CultureInfo.InvariantCulture, $"The owners of {count} sockets");
        return $"{what} could not be determined, because {reason}.{remedy}";
    }
}
