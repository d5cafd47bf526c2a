namespace DotNetSockets.Formats;

/// <summary>Where a column stands on a screen.</summary>
/// <param name="Line">Which of the lines of a row.</param>
/// <param name="Start">Where it begins in it.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="IsProse">Whether its text is broken between words from there on.</param>
internal readonly record struct ScreenPlace(int Line, int Start, int Width, bool IsProse);
