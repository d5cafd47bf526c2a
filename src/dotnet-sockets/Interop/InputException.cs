namespace DotNetSockets.Interop;

/// <summary>What was to be read cannot be; the message is one sentence.</summary>
internal sealed class InputException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether there is more of it than is read.</summary>
    internal bool IsTooLong => InnerException is null;
}
