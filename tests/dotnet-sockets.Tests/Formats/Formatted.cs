using System.Text;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Tests.Formats;

/// <summary>What a format makes of rows.</summary>
internal static class Formatted
{
    private static readonly ColumnOf<PlainRow>[] Columns =
    [
        new("text", "Text", CellKind.Text, static (in row) => Cell.Untrusted(row.Text), "A text."),
        new("number", "Number", CellKind.Number, static (in row) => Cell.Of(row.Number), "A number."),
    ];

    internal static string Of(string format, FormatOptions options, params PlainRow[] rows)
    {
        using var stream = new MemoryStream();
        var output = new RowWriter(stream);
        Formatters.Find(format).Write(new RowsOf<PlainRow>(rows, Columns, CancellationToken.None), options, output);
        output.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static string Of(string format, params PlainRow[] rows) => Of(format, new FormatOptions(), rows);
}
