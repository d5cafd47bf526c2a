using System.Globalization;
using System.Text;

namespace DotNetSockets.Sockets;

/// <summary>
/// An owner as a text, 1234/nginx fd=6, and the way back. A name may hold anything, another owner's text too, so that a backslash stands
/// before what would end it; one that is not known is -.
/// </summary>
internal static class OwnerText
{
    internal const string Between = "; ";

    private const string BeforeDescriptor = " fd=";
    private const string Unknown = "-";
    private const char Escape = '\\';

    internal static string Of(ProcessEntry owner)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{owner.Id}/{Written(owner.Name)}");
        return owner.Descriptor is { } descriptor ? string.Create(CultureInfo.InvariantCulture, $"{text}{BeforeDescriptor}{descriptor}") : text;
    }

    /// <summary>The owners in a text; null where it is another.</summary>
    internal static IReadOnlyList<ProcessEntry>? Read(string text)
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
            found.Add(new ProcessEntry(id, name == Unknown ? null : Unescaped(name), descriptor));
            start = end + Between.Length;
        }

        return found;
    }

    private static string Written(string? name)
    {
        if (name is null or Unknown)
        {
            return name is null ? Unknown : Escape + Unknown;
        }

        return name.AsSpan().IndexOfAny(Escape, ';', '=') < 0 ? name
            : name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace("=", "\\=", StringComparison.Ordinal);
    }

    private static string Unescaped(string name)
    {
        if (!name.Contains(Escape, StringComparison.Ordinal))
        {
            return name;
        }

        var text = new StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            at += name[at] == Escape && at + 1 < name.Length ? 1 : 0;
            text.Append(name[at]);
        }

        return text.ToString();
    }

    /// <summary>Where the owner ends: before the next, which begins with a number and a slash.</summary>
    private static int EndOf(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == Escape)
            {
                at++;
            }
            else if (text.AsSpan(at).StartsWith(Between) && IdIn(text.AsSpan(at + Between.Length), out _) is not null)
            {
                return at;
            }
        }

        return text.Length;
    }

    private static int? IdIn(ReadOnlySpan<char> text, out int length)
    {
        const int Longest = 11;
        length = text[..Math.Min(text.Length, Longest)].IndexOf('/');
        return length > 0 && int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    /// <summary>The sign of equality of a descriptor has no backslash before it, and no digit is one.</summary>
    private static (string Name, int? Descriptor) Split(string text) =>
        text.LastIndexOf(BeforeDescriptor, StringComparison.Ordinal) is >= 0 and var at
            && int.TryParse(text.AsSpan(at + BeforeDescriptor.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var descriptor)
            ? (text[..at], descriptor) : (text, null);
}
