namespace DotNetSockets.Formats;

/// <summary>Where a <see cref="CellStore"/> has the text of a cell.</summary>
internal readonly record struct KeptCell(int Chunk, int Start, int Length, int Width)
{
    internal bool IsThere { get; } = true;
}
