namespace DotNetSockets.Errors;

/// <summary>A part of what was read, with the place in it that a sentence is about.</summary>
/// <param name="Before">What stands before the place.</param>
/// <param name="Marked">The place; empty for the end.</param>
/// <param name="After">What stands behind it.</param>
internal sealed record Excerpt(string Before, string Marked, string After);
