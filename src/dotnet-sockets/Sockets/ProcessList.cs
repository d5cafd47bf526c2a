using System.Globalization;
using System.Text.Json;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>All owners of a socket.</summary>
internal sealed class ProcessList(SocketOwners owners, SocketInfo socket, RowContext context) : StructuredValue
{
    internal static readonly JsonEncodedText Pid = JsonEncodedText.Encode("pid");
    internal static readonly JsonEncodedText Process = JsonEncodedText.Encode("process");
    internal static readonly JsonEncodedText Fd = JsonEncodedText.Encode("fd");

    internal override string Text
    {
        get
        {
            var texts = new List<string>(owners.All.Length);
            foreach (var owner in owners.All.Span)
            {
                texts.Add(OwnerText.Of(new ProcessEntry(owner.ProcessId, NameOf(owner), HasDescriptors ? owner.Descriptor : null)));
            }

            return string.Join(OwnerText.Between, texts);
        }
    }

    /// <summary>A listener's descriptor is none of the connection's.</summary>
    private bool HasDescriptors => owners.Via == SocketOwnerVia.Descriptor;

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var owner in owners.All.Span)
        {
            WriteOwner(json, owner.ProcessId, NameOf(owner), HasDescriptors ? owner.Descriptor : null);
        }

        json.WriteEndArray();
    }

    /// <summary>A process as netstat shows it, 1234/nginx.</summary>
    internal static string ProgramOf(Int128 id, string? name) => string.Create(CultureInfo.InvariantCulture, $"{id}/{name ?? "-"}");

    internal static void WriteOwner(Utf8JsonWriter json, int id, string? name, int? descriptor)
    {
        json.WriteStartObject();
        json.WriteNumber(Pid, id);
        json.WriteString(Process, name);
        if (descriptor is { } number)
        {
            json.WriteNumber(Fd, number);
        }
        else
        {
            json.WriteNull(Fd);
        }

        json.WriteEndObject();
    }

    private string? NameOf(SocketOwner owner) => context.ProcessOf(socket, owner.ProcessId)?.Name;
}
