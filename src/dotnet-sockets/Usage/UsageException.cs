namespace DotNetSockets.Usage;

/// <summary>The command line is wrong; the message is one sentence that names the value given and the values allowed.</summary>
internal sealed class UsageException(string message) : Exception(message);
