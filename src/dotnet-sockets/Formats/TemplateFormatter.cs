using System.Buffers;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>Each row as the user's template says, with the table's escapes in text from elsewhere and nothing for null.</summary>
internal sealed class TemplateFormatter : IFormatter
{
    internal const string TheName = "template";

    public string Name => TheName;

    public string Summary => "Each row as --template says.";

    public void Write(RowSource rows, FormatOptions options, RowWriter output)
    {
        var parts = options.Template!.Parts;
        int[] places = [.. parts.Select(part => rows.Columns.TakeWhile(column => !string.Equals(column.Key, part.Key, StringComparison.OrdinalIgnoreCase)).Count())];
        var text = new CellText();
        while (rows.MoveNext())
        {
            for (var i = 0; i < parts.Count; i++)
            {
                output.Write(parts[i].Key is null ? parts[i].Literal : TerminalText.Escape(text.Of(rows.Read(places[i])), out _));
            }

            output.EndRow();
        }
    }
}
