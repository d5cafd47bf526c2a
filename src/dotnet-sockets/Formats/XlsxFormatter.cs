using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>A workbook (ISO/IEC 29500) with a sheet for each table: numbers are numbers, and text stays text in every locale.</summary>
internal sealed class XlsxFormatter : IFormatter
{
    internal const string TheName = "xlsx";

    public string Name => TheName;

    public string Summary => "A workbook; the summary has a sheet for each topic.";

    public string? Ending => ".xlsx";

    public string? CannotRepeat => "a workbook ends";

    public bool IsBinary => true;

    public bool WritesTopics => true;

    public void Write(RowSource rows, FormatOptions options, RowWriter output)
    {
        var workbook = output.Document as Workbook ?? new Workbook(output);
        output.Document = options.HasMore ? workbook : null;
        try
        {
            workbook.Add(rows, options);
            if (!options.HasMore)
            {
                workbook.Finish();
            }
        }
        catch
        {
            // What is there of the workbook is none, and must not be ended as if it were one.
            output.Document = null;
            throw;
        }
    }
}
