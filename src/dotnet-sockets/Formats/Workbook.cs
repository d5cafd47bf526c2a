using DotNetSockets.Output;
using DotNetSockets.Tables;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using Cell = DotNetSockets.Tables.Cell;

namespace DotNetSockets.Formats;

/// <summary>A workbook that is written sheet by sheet and row by row; nothing of it is kept.</summary>
/// <param name="output">Where it goes.</param>
internal sealed class Workbook(RowWriter output)
{
    /// <summary>A sheet has 1,048,576 rows (ISO/IEC 29500 leaves it open; Excel's and LibreOffice's limit).</summary>
    private const int MaxRows = 1 << 20;

    private const int RowsPerFlush = 64;
    private const int MaxColumnWidth = 60;

    private readonly Spreadsheet _book = Wait(Spreadsheet.CreateNewAsync(
        new RowWriterStream(output), new SpreadCheetahOptions { PreserveStringWhitespace = true }));

    private readonly CellText _text = new();
    private StyleId? _bold;

    /// <summary>Adds a sheet with the rows.</summary>
    /// <exception cref="FormatLimitException">A sheet cannot hold them.</exception>
    internal void Add(RowSource rows, FormatOptions options)
    {
        Wait(_book.StartWorksheetAsync(SheetName.Of(options.Name), Sheet(rows.Columns, options.Header)));
        if (options.Header)
        {
            _bold ??= _book.AddStyle(new Style { Font = { Bold = true } });
            Wait(_book.AddHeaderRowAsync([.. rows.Columns.Select(column => column.Key)], _bold));
        }

        var cells = new DataCell[rows.Columns.Count];
        for (var count = options.Header ? 1 : 0; rows.MoveNext(); count++)
        {
            if (count == MaxRows)
            {
                throw new FormatLimitException($"A sheet has {MaxRows} rows at most, and there are more; --limit, a filter or csv helps.");
            }

            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Cell(rows.Columns[i], rows.Read(i));
            }

            Wait(_book.AddRowAsync(cells.AsMemory()));
            if (count % RowsPerFlush == 0)
            {
                output.EndRow();
            }
        }
    }

    internal void Finish()
    {
        Wait(_book.FinishAsync());
        _book.Dispose();
        output.EndRow();
    }

    private static WorksheetOptions Sheet(IReadOnlyList<Column> columns, bool hasHeader)
    {
        var sheet = new WorksheetOptions();
        for (var i = 0; i < columns.Count; i++)
        {
            sheet.Column(i + 1).Width = WidthOf(columns[i]);
        }

        if (hasHeader && columns.Count > 0)
        {
            sheet.FrozenRows = 1;
            sheet.AutoFilter = new AutoFilterOptions($"A1:{SpreadsheetUtility.GetColumnName(columns.Count)}{MaxRows}");
        }

        return sheet;
    }

    /// <summary>Room for the heading with its button, and for usual values: no row is known yet.</summary>
    private static int WidthOf(Column column) => Math.Min(MaxColumnWidth, Math.Max(column.Key.Length + 4, column.Kind switch
    {
        CellKind.Endpoint => 28,
        CellKind.Address or CellKind.Text => 24,
        CellKind.Structure => 40,
        _ => 10,
    }));

    /// <summary>A whole number that a spreadsheet's floating point cannot hold is text, to the digit.</summary>
    private DataCell Cell(Column column, in Cell cell)
    {
        const long MaxExact = 1L << 53;
        return cell.Kind switch
        {
            CellKind.Null => default,
            CellKind.Number when cell.Number is >= -MaxExact and <= MaxExact => new DataCell(cell.Number),
            CellKind.Real when double.IsFinite(cell.Real) => new DataCell(cell.Real),
            CellKind.Boolean => new DataCell(cell.Number != 0),
            _ => new DataCell(WorkbookText.Of(_text.StringOf(cell), column.Key)),
        };
    }

    /// <summary>The stream takes what it is given at once, so that there is nothing to wait for.</summary>
    private static void Wait(ValueTask task) => task.AsTask().GetAwaiter().GetResult();

    private static TResult Wait<TResult>(ValueTask<TResult> task) => task.AsTask().GetAwaiter().GetResult();
}
