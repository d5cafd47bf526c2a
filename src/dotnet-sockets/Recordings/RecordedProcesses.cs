using System.Globalization;
using System.Text.Json;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Recordings;

/// <summary>The owners of a socket as a recording has them.</summary>
internal sealed class RecordedProcesses(IReadOnlyList<ProcessEntry> owners) : StructuredValue
{
    private const string Between = "; ";
    private const string BeforeDescriptor = " fd=";

    internal IReadOnlyList<ProcessEntry> Owners => owners;

    internal override string Text => string.Join(Between, owners.Select(owner =>
        ProcessList.TextOf(ProcessList.ProgramOf(owner.Id, owner.Name), owner.Descriptor)));

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var owner in owners)
        {
            ProcessList.WriteOwner(json, owner.Id, owner.Name, owner.Descriptor);
        }

        json.WriteEndArray();
    }

    /// <summary>The owners in a text as <see cref="Text"/> writes it; null where it is another. A name may hold anything.</summary>
    internal static IReadOnlyList<ProcessEntry>? OwnersIn(string text)
    {
        var found = new List<ProcessEntry>();
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            if (IdIn(text.AsSpan(start, end - start), out var length) is not { } id)
            {
                return null;
            }

            var (name, descriptor) = Split(text[(start + length + 1)..end]);
            found.Add(new ProcessEntry(id, name == "-" ? null : name, descriptor));
            start = end + Between.Length;
        }

        return found;
    }

    /// <summary>Where the owner ends: before the next, which begins with a number and a slash.</summary>
    private static int EndOf(string text, int start)
    {
        for (var at = text.IndexOf(Between, start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Between, at + 1, StringComparison.Ordinal))
        {
            if (IdIn(text.AsSpan(at + Between.Length), out _) is not null)
            {
                return at;
            }
        }

        return text.Length;
    }

    private static int? IdIn(ReadOnlySpan<char> text, out int length)
    {
        length = text.IndexOf('/');
        return length > 0 && int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    private static (string Name, int? Descriptor) Split(string text) =>
        text.LastIndexOf(BeforeDescriptor, StringComparison.Ordinal) is >= 0 and var at
            && int.TryParse(text.AsSpan(at + BeforeDescriptor.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var descriptor)
            ? (text[..at], descriptor) : (text, null);
}
