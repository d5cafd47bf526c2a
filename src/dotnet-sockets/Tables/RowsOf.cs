namespace DotNetSockets.Tables;

/// <summary>Rows of one type with columns for it.</summary>
internal sealed class RowsOf<TRow>(IEnumerable<TRow> rows, IReadOnlyList<ColumnOf<TRow>> columns, CancellationToken cancellationToken)
    : RowSource(cancellationToken)
{
    private readonly IEnumerator<TRow> _rows = rows.GetEnumerator();
    private TRow _current = default!;

    internal override IReadOnlyList<Column> Columns => columns;

    internal override bool MoveNext()
    {
        ThrowIfCancelled();
        if (!_rows.MoveNext())
        {
            return false;
        }

        _current = _rows.Current;
        return true;
    }

    internal override Cell Read(int column) => columns[column].Read(in _current);

    internal override Tint TintOf(int column) => columns[column].Tint?.Invoke(in _current) ?? Tint.None;
}
