using System.Text.Json;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Recordings;

/// <summary>The owners of a socket as a recording has them.</summary>
internal sealed class RecordedProcesses(IReadOnlyList<ProcessEntry> owners) : StructuredValue
{
    internal IReadOnlyList<ProcessEntry> Owners => owners;

    internal override string Text => string.Join(OwnerText.Between, owners.Select(OwnerText.Of));

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
