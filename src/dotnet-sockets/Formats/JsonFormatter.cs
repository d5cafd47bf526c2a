using System.Buffers;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>A JSON array (RFC 8259) with one row a line.</summary>
internal sealed class JsonFormatter : IFormatter
{
    public string Name => "json";

    public string Summary => "An array with one row a line.";

    public string? Ending => ".json";

    public bool HasStructure => true;

    public string? CannotRepeat => "a JSON document is one array and would never end";

    public void Write(RowSource rows, FormatOptions options, RowWriter output)
    {
        using var json = new JsonRows(rows.Columns, output);
        output.Write("["u8);
        for (var first = true; rows.MoveNext(); first = false)
        {
            output.Write(first ? "\n"u8 : ",\n"u8);
            json.Write(rows);
            output.EndRow();
        }

        output.Write("\n]\n"u8);
    }
}
