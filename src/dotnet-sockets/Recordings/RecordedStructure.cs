using System.Text.Json;
using DotNetSockets.Sockets;

namespace DotNetSockets.Recordings;

/// <summary>Reads the owners of a socket back from JSON, which may be of any shape.</summary>
internal static class RecordedStructure
{
    /// <summary>Null for what is not a list of owners.</summary>
    internal static RecordedProcesses? Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var owners = new List<ProcessEntry>();
        foreach (var owner in document.RootElement.EnumerateArray())
        {
            if (owner.ValueKind != JsonValueKind.Object || Number(owner, ProcessList.Pid) is not { } id)
            {
                return null;
            }

            owners.Add(new ProcessEntry(id, Text(owner, ProcessList.Process), Number(owner, ProcessList.Fd)));
        }

        return new RecordedProcesses(owners);
    }

    private static int? Number(JsonElement owner, JsonEncodedText key) =>
        owner.TryGetProperty(key.EncodedUtf8Bytes, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number : null;

    private static string? Text(JsonElement owner, JsonEncodedText key) =>
        owner.TryGetProperty(key.EncodedUtf8Bytes, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
