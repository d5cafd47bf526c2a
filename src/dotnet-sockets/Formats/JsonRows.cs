using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>Writes rows as JSON objects; numbers stay numbers and null stays null.</summary>
internal sealed class JsonRows : IDisposable
{
    private readonly CellText _text = new();
    private readonly JsonEncodedText[] _keys;
    private readonly Utf8JsonWriter _writer;
    private readonly IBufferWriter<byte> _output;

    internal JsonRows(IReadOnlyList<Column> columns, IBufferWriter<byte> output)
    {
        _keys = [.. columns.Select(column => JsonEncodedText.Encode(column.Key))];
        _output = output;

        // The relaxed encoder leaves + and non-ASCII letters readable; it escapes for HTML no more, which nothing here is.
        _writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Writes the current row as one object, without a line's end.</summary>
    internal void Write(RowSource rows)
    {
        _writer.Reset(_output);
        _writer.WriteStartObject();
        for (var i = 0; i < _keys.Length; i++)
        {
            var cell = rows.Read(i);
            switch (cell.Kind)
            {
                case CellKind.Null:
                    _writer.WriteNull(_keys[i]);
                    break;
                case CellKind.Number when cell.IsLarge:
                    _writer.WriteNumber(_keys[i], (ulong)cell.Number);
                    break;
                case CellKind.Number:
                    _writer.WriteNumber(_keys[i], cell.Number);
                    break;
                case CellKind.Structure:
                    _writer.WritePropertyName(_keys[i]);
                    cell.Structure!.Write(_writer);
                    break;
                case CellKind.Real:
                    _writer.WriteNumber(_keys[i], cell.Real);
                    break;
                case CellKind.Boolean:
                    _writer.WriteBoolean(_keys[i], cell.Number != 0);
                    break;
                default:
                    _writer.WriteString(_keys[i], _text.Of(cell));
                    break;
            }
        }

        _writer.WriteEndObject();
        _writer.Flush();
    }

    public void Dispose() => _writer.Dispose();
}
