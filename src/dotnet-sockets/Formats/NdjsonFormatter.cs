using System.Buffers;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>One JSON object a line, for jq and for streams.</summary>
internal sealed class NdjsonFormatter : IFormatter
{
    public string Name => "ndjson";

    public string Summary => "One JSON object a line.";

    public string? Ending => ".ndjson";

    public bool HasStructure => true;

    public void Write(RowSource rows, FormatOptions options, RowWriter output)
    {
        using var json = new JsonRows(rows.Columns, output);
        while (rows.MoveNext())
        {
            json.Write(rows);
            output.Write("\n"u8);
            output.EndRow();
        }
    }
}
