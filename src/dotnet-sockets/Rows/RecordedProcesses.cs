using System.Globalization;
using System.Text.Json;

namespace DotNetSockets.Rows;

/// <summary>The owners of a socket as a recording has them.</summary>
internal sealed class RecordedProcesses(IReadOnlyList<ProcessEntry> owners) : StructuredValue
{
    internal override string Text => string.Join("; ", owners.Select(owner =>
        ProcessList.TextOf(string.Create(CultureInfo.InvariantCulture, $"{owner.Id}/{owner.Name ?? "-"}"), owner.Descriptor)));

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var owner in owners)
        {
            ProcessList.WriteOwner(json, owner.Id, owner.Name, owner.Descriptor);
        }

        json.WriteEndArray();
    }
}
