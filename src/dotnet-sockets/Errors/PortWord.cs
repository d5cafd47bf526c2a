using System.Globalization;

namespace DotNetSockets.Errors;

/// <summary>A port by itself, as other programs take it: 8080, :8080.</summary>
internal static class PortWord
{
    /// <summary>The digits; null where the word is no port.</summary>
    internal static string? Number(string word) =>
        ushort.TryParse(word.AsSpan().TrimStart(':'), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && word.Length <= 6
            ? port.ToString(CultureInfo.InvariantCulture) : null;
}
