using DotNetSockets.Errors;

namespace DotNetSockets.Files;

/// <summary>The output cannot be written; the message is one sentence.</summary>
internal sealed class OutputException : Exception
{
    /// <param name="path">The path, as the user wrote it.</param>
    /// <param name="reason">The second half of the sentence.</param>
    /// <param name="inner">What the system said.</param>
    internal OutputException(string path, string reason, Exception? inner = null)
        : base($"{Quoted.Of(path)} cannot be written: {reason}", inner)
    {
    }

    /// <summary>Of standard output.</summary>
    /// <param name="refusal">What the system said.</param>
    internal OutputException(IOException refusal)
        : base($"The output cannot be written: {refusal.Message.TrimEnd('.')}.", refusal)
    {
    }
}
