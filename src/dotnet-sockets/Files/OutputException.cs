using DotNetSockets.Usage;

namespace DotNetSockets.Files;

/// <summary>A file asked for cannot be written; the message is one sentence.</summary>
internal sealed class OutputException : Exception
{
    /// <param name="path">The path, as the user wrote it.</param>
    /// <param name="reason">The second half of the sentence.</param>
    /// <param name="inner">What the system said.</param>
    internal OutputException(string path, string reason, Exception? inner = null)
        : base($"{Quoted.Of(path)} cannot be written: {reason}", inner)
    {
    }
}
