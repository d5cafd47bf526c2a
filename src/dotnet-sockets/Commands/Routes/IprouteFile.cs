using System.Globalization;
using DotNetSockets.Names;

namespace DotNetSockets.Commands.Routes;

/// <summary>The files that ip-route(8) has names in: lines of a number and a name, and further files in a folder beside.</summary>
internal static class IprouteFile
{
    /// <summary>Where distributions ship the files, and where the administrator overrides them; what is read later wins.</summary>
    private static readonly string[] Folders = ["/usr/share/iproute2", "/etc/iproute2"];

    internal static IEnumerable<string[]> Records(string name) =>
        Folders.SelectMany(folder => Files(folder, name)).SelectMany(path => EtcFile.Records(EtcFile.TryRead(path) ?? ""));

    /// <summary>Decimal, or hex behind 0x; null for anything else.</summary>
    internal static uint? Number(string text)
    {
        var isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return uint.TryParse(isHex ? text.AsSpan(2) : text, style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static IEnumerable<string> Files(string folder, string name)
    {
        var more = Path.Combine(folder, name + ".d");
        string[] added;
        try
        {
            added = Directory.GetFiles(more, "*.conf");
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            added = [];
        }

        return [Path.Combine(folder, name), .. added.Order(StringComparer.Ordinal)];
    }
}
