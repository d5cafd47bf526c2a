using System.Globalization;
using System.Text.Json;
using SocketSnapshot;

namespace DotNetSockets.Rows;

/// <summary>All owners of a socket.</summary>
internal sealed class ProcessList(SocketOwners owners, RowContext context) : StructuredValue
{
    private static readonly JsonEncodedText Pid = JsonEncodedText.Encode("pid");
    private static readonly JsonEncodedText Process = JsonEncodedText.Encode("process");
    private static readonly JsonEncodedText Fd = JsonEncodedText.Encode("fd");

    internal static IReadOnlyList<ColumnPart> Parts { get; } =
    [
        new("pid", CellKind.Number, "The process id."),
        new("process", CellKind.Text, "The process's name."),
        new("fd", CellKind.Number, "Its descriptor of the socket; null where it holds the listener instead."),
    ];

    internal override string Text
    {
        get
        {
            var texts = new List<string>(owners.All.Length);
            foreach (var owner in owners.All.Span)
            {
                var name = context.ProgramOf(owner.ProcessId);
                texts.Add(HasDescriptors ? string.Create(CultureInfo.InvariantCulture, $"{name} fd={owner.Descriptor}") : name);
            }

            return string.Join("; ", texts);
        }
    }

    /// <summary>A listener's descriptor is none of the connection's.</summary>
    private bool HasDescriptors => owners.Via == SocketOwnerVia.Descriptor;

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var owner in owners.All.Span)
        {
            json.WriteStartObject();
            json.WriteNumber(Pid, owner.ProcessId);
            json.WriteString(Process, NameOf(owner));
            if (HasDescriptors)
            {
                json.WriteNumber(Fd, owner.Descriptor);
            }
            else
            {
                json.WriteNull(Fd);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private string? NameOf(SocketOwner owner) => context.Snapshot.ProcessOf(owner.ProcessId)?.Name;
}
