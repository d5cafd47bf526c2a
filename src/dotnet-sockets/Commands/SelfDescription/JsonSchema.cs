using System.Text.Encodings.Web;
using System.Text.Json;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.SelfDescription;

/// <summary>The JSON Schema (draft 2020-12) of rows: what the json format prints, and in its $defs a row, which is ndjson's line.</summary>
internal static class JsonSchema
{
    /// <summary>
    /// MAJOR.MINOR, once a release: minor where columns were added since the last one, major where anything else changed for readers of rows.
    /// A test holds it to the columns of the last release.
    /// </summary>
    internal const string Version = "1.1";

    internal static void Write(Stream output, string command, IReadOnlyList<Column> all, IReadOnlyList<Column> shown)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("$schema"u8, "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("$id"u8, $"urn:dotnet-sockets:schema:{Version}:{command}");
        json.WriteString("title"u8, $"The output of 'dotnet-sockets {command} --json'");
        json.WriteString("type"u8, "array");
        json.WriteStartObject("items"u8);
        json.WriteString("$ref"u8, "#/$defs/row");
        json.WriteEndObject();
        json.WriteStartObject("$defs"u8);
        json.WriteStartObject("row"u8);
        WriteObject(json, all, shown);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter json, IReadOnlyList<Column> all, IReadOnlyList<Column> shown)
    {
        json.WriteString("type"u8, "object");
        json.WriteStartObject("properties"u8);
        foreach (var column in all)
        {
            json.WriteStartObject(column.Key);
            WriteColumn(json, column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("required"u8);
        foreach (var column in shown)
        {
            json.WriteStringValue(column.Key);
        }

        json.WriteEndArray();
        json.WriteBoolean("additionalProperties"u8, false);
    }

    private static void WriteColumn(Utf8JsonWriter json, Column column)
    {
        json.WriteString("description"u8, column.Meaning);
        if (column.Unit is { } unit)
        {
            json.WriteString("unit"u8, unit);
        }

        json.WriteStartArray("type"u8);
        json.WriteStringValue(column.Type == "text" ? "string" : column.Type);
        json.WriteStringValue("null"u8);
        json.WriteEndArray();
        if (column.Words is not null)
        {
            json.WriteStartArray("enum"u8);
            foreach (var word in column.Words())
            {
                json.WriteStringValue(word);
            }

            json.WriteNullValue();
            json.WriteEndArray();
        }

        if (column.Parts?.Invoke() is { } parts)
        {
            json.WriteStartObject("items"u8);
            WriteObject(json, parts, parts);
            json.WriteEndObject();
        }
    }
}
