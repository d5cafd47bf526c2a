namespace DotNetSockets.Tables;

/// <summary>What becomes of a command's rows before they are written: which columns, in which order, how many.</summary>
/// <param name="Columns">The columns shown.</param>
/// <param name="Order">What to sort by; nothing leaves the rows as they come.</param>
/// <param name="Limit">The most rows; null for all.</param>
internal sealed record Shape<TRow>(IReadOnlyList<ColumnOf<TRow>> Columns, IReadOnlyList<SortKey<TRow>> Order, int? Limit)
{
    /// <summary>The columns that are read, shown or not; one may be there twice.</summary>
    internal IEnumerable<ColumnOf<TRow>> Read => Columns.Concat(Order.Select(key => key.Column));

    internal RowSource Apply(IEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        var most = Limit ?? int.MaxValue;
        var wanted = Order.Count > 0 ? new SortedRows<TRow>(rows, [.. Order.Select(key => (key.Column.Read, key.IsDescending))], most)
            : Limit is null ? rows
            : rows.Take(most);
        return new RowsOf<TRow>(wanted, Columns, cancellationToken);
    }
}
