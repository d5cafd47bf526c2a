namespace DotNetSockets.Tests.Formats;

/// <summary>A row for formats: a text that may hold anything, and a number that may be unknown.</summary>
internal sealed record PlainRow(string? Text, long? Number);
