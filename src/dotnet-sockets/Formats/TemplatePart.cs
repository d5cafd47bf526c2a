namespace DotNetSockets.Formats;

/// <summary>A piece of a template: a column by its key, or bytes as they are.</summary>
internal readonly record struct TemplatePart(string? Key, byte[] Literal);
