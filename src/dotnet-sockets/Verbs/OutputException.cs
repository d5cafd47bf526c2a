using DotNetSockets.Usage;
using SocketSnapshot;

namespace DotNetSockets.Verbs;

/// <summary>A file asked for cannot be written; the message is one sentence.</summary>
internal sealed class OutputException(string message, Exception innerException) : Exception(message, innerException)
{
    /// <summary>Turns what the system refuses into a sentence that names the file as the user did.</summary>
    internal static void Guard(string path, Action action)
    {
        try
        {
            action();
        }
        catch (Exception refusal) when (refusal is (IOException and not SocketSnapshotException) or UnauthorizedAccessException)
        {
            throw new OutputException($"{Quoted.Of(path)} cannot be written: {Reason(path, refusal)}", refusal);
        }
    }

    private static string Reason(string path, Exception refusal) => refusal switch
    {
        DirectoryNotFoundException => "its folder does not exist.",
        PathTooLongException => "the name is too long.",
        UnauthorizedAccessException => Directory.Exists(path) ? "it is a folder." : "permission denied.",
        _ => refusal.Message.Split(" : ")[0].TrimEnd('.') + ".",
    };
}
