namespace DotNetSockets.Rows;

/// <summary>Rows of one type with columns for it. The rows are enumerated anew at each restart.</summary>
internal sealed class RowsOf<TRow>(IEnumerable<TRow> rows, IReadOnlyList<ColumnOf<TRow>> columns, CancellationToken cancellationToken)
    : RowSource
{
    private IEnumerator<TRow> _rows = rows.GetEnumerator();
    private TRow _current = default!;

    internal override IReadOnlyList<Column> Columns => columns;

    internal override void Restart() => _rows = rows.GetEnumerator();

    /// <exception cref="OperationCanceledException">Between two rows, so that no half of one is printed.</exception>
    internal override bool MoveNext()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_rows.MoveNext())
        {
            return false;
        }

        _current = _rows.Current;
        return true;
    }

    internal override Cell Read(int column) => columns[column].Read(in _current);
}
