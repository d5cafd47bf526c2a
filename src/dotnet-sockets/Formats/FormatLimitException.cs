namespace DotNetSockets.Formats;

/// <summary>A format cannot hold the rows; the message is one sentence that says what can.</summary>
internal sealed class FormatLimitException(string message) : Exception(message);
