using System.Text.Json;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Doctor;

/// <summary>What shows a finding, as one cell.</summary>
internal sealed class EvidenceList(IReadOnlyList<Evidence> evidence) : StructuredValue
{
    internal override string Text => string.Join("; ", evidence.Select(item => item.Text));

    internal override void Write(Utf8JsonWriter json)
    {
        var text = new CellText();
        json.WriteStartArray();
        foreach (var item in evidence)
        {
            json.WriteStartObject();
            foreach (var (key, value) in item.Parts)
            {
                switch (value.Kind)
                {
                    case CellKind.Null:
                        json.WriteNull(key);
                        break;
                    case CellKind.Number:
                        json.WritePropertyName(key);
                        json.WriteRawValue(text.Of(value));
                        break;
                    default:
                        json.WriteString(key, text.Of(value));
                        break;
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
