namespace DotNetSockets.Rows;

/// <summary>Rows and columns as a formatter walks them; what a row is, only the source knows.</summary>
internal abstract class RowSource
{
    /// <summary>The columns, in the order in which they are shown.</summary>
    internal abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>Goes back before the first row.</summary>
    internal abstract void Restart();

    internal abstract bool MoveNext();

    /// <summary>The value of a column, by its place in <see cref="Columns"/>, in the current row.</summary>
    internal abstract Cell Read(int column);
}
