using System.Globalization;

namespace DotNetSockets.Errors;

/// <summary>A port by itself, as other programs take it: 8080, :8080, tcp:8080.</summary>
internal static class PortWord
{
    /// <summary>The digits; null where the word is not a port.</summary>
    internal static string? Number(string word)
    {
        var number = word.StartsWith("tcp:", StringComparison.Ordinal) || word.StartsWith("udp:", StringComparison.Ordinal) ? word.AsSpan(4)
            : word.AsSpan(word.StartsWith(':') ? 1 : 0);
        return number.Length <= 5 && ushort.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port.ToString(CultureInfo.InvariantCulture) : null;
    }
}
