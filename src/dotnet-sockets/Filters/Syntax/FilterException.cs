namespace DotNetSockets.Filters.Syntax;

/// <summary>A filter cannot be tested to its end; the message is one sentence.</summary>
internal sealed class FilterException(string message, Exception innerException) : Exception(message, innerException);
