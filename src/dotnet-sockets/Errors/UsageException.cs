namespace DotNetSockets.Errors;

/// <summary>The command line is wrong; the message is one sentence that names the value given and the values allowed.</summary>
/// <param name="message">The sentence.</param>
/// <param name="excerpt">What the sentence points into; null where it names its place itself.</param>
internal class UsageException(string message, Excerpt? excerpt = null) : Exception(message)
{
    internal Excerpt? Excerpt => excerpt;
}
