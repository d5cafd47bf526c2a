using System.Text;
using System.Text.Json;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>Objects, in an array or one behind the other: JSON and NDJSON are the same to it.</summary>
internal sealed class JsonRecording(ReadOnlyMemory<byte> bytes) : IRowRecording
{
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true };

    private readonly RowBuilder _builder = new();
    private readonly TextPool _texts = new();

    public IReadOnlyCollection<string> Keys => _builder.Keys;

    public IReadOnlyList<string> ForeignKeys => _builder.ForeignKeys;

    public IReadOnlyCollection<string> LeftOutKeys => _builder.LeftOutKeys;

    public IReadOnlyCollection<string> OddKeys => _builder.OddKeys;

    public long? CutAt { get; private set; }

    public IEnumerable<SocketInfo> Rows()
    {
        var position = ByteOrderMark.LengthIn(bytes.Span);
        var state = new JsonReaderState(Options);
        while (TryRead(ref position, ref state, out var socket))
        {
            yield return socket;
        }
    }

    private bool TryRead(ref int position, ref JsonReaderState state, out SocketInfo socket)
    {
        // Not the final block: text that ends too early is then "not yet", and not an error.
        var rest = bytes.Span.Slice(position, Math.Min(bytes.Length - position, LongestRow.Bytes));
        var reader = new Utf8JsonReader(rest, isFinalBlock: false, state);
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        if (TryReadRow(ref reader, rest))
                        {
                            position += (int)reader.BytesConsumed;
                            state = reader.CurrentState;
                            socket = _builder.End();
                            return true;
                        }

                        CutAt = position;
                        socket = default;
                        return false;
                    case JsonTokenType.StartArray or JsonTokenType.EndArray when reader.CurrentDepth == 0:
                        break;
                    default:
                        CutAt = position;
                        socket = default;
                        return false;
                }
            }

            // The depth of an array's beginning is that around it.
            var isWhole = reader.CurrentDepth == 0 && reader.TokenType != JsonTokenType.StartArray
                && bytes.Span[(position + (int)reader.BytesConsumed)..].IndexOfAnyExcept(" \t\r\n"u8) < 0;
            CutAt = isWhole ? null : position;
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException)
        {
            CutAt = position;
        }

        socket = default;
        return false;
    }

    /// <summary>False where the object does not end.</summary>
    private bool TryReadRow(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        _builder.Begin();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return true;
            }

            var key = reader.ValueIsEscaped ? reader.GetString()! : _texts.Of(reader.ValueSpan);
            if (!reader.Read() || !TryReadValue(ref reader, json, out var value))
            {
                return false;
            }

            _builder.Set(key, value);
        }

        return false;
    }

    private bool TryReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, out RecordedValue value)
    {
        value = RecordedValue.Null;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.Number:
                value = reader.TryGetInt64(out var number) ? RecordedValue.Of(number) : RecordedValue.Of(_texts.Of(reader.ValueSpan));
                return true;
            case JsonTokenType.String:
                value = RecordedValue.Of(reader.ValueIsEscaped ? reader.GetString()! : _texts.Of(reader.ValueSpan));
                return true;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                var start = (int)reader.TokenStartIndex;
                if (!TrySkip(ref reader))
                {
                    return false;
                }

                value = RecordedValue.OfJson(Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]));
                return true;
            default:
                value = RecordedValue.Of(_texts.Of(reader.ValueSpan));
                return true;
        }
    }

    /// <summary>
    /// Behind the value that begins there; false where it does not end. What is read of it later has been read once by then: an escaped
    /// half of a surrogate pair is found nowhere else.
    /// </summary>
    /// <exception cref="InvalidOperationException">A text in it is none.</exception>
    private static bool TrySkip(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        while (reader.Read())
        {
            if (reader.CurrentDepth == depth && reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                return true;
            }

            if (reader.ValueIsEscaped)
            {
                _ = reader.GetString();
            }
        }

        return false;
    }
}
