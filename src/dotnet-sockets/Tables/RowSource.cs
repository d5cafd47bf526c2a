namespace DotNetSockets.Tables;

/// <summary>Rows and columns as a formatter walks them, once; what a row is, only the source knows.</summary>
internal abstract class RowSource(CancellationToken cancellationToken)
{
    /// <summary>The columns, in the order in which they are shown.</summary>
    internal abstract IReadOnlyList<Column> Columns { get; }

    /// <exception cref="OperationCanceledException">It was interrupted: between two rows, so that no half of one is printed.</exception>
    internal abstract bool MoveNext();

    /// <inheritdoc cref="MoveNext"/>
    internal void ThrowIfCancelled() => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>The value of a column, by its place in <see cref="Columns"/>, in the current row.</summary>
    internal abstract Cell Read(int column);

    /// <summary>The tint of that value.</summary>
    internal abstract Tint TintOf(int column);
}
