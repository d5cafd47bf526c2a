using System.Text.RegularExpressions;

namespace DotNetSockets.Tests.Oracles;

/// <summary>A line of ss with all its keys, as the columns they are here.</summary>
internal sealed partial record SsLine(string Cookie, IReadOnlyDictionary<string, SsField> Fields)
{
    /// <summary>State, two queues, two addresses.</summary>
    private const int PlainColumns = 5;

    internal static SsLine Parse(string line)
    {
        var words = WithoutSpaces(line).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fields = words.Skip(PlainColumns).SelectMany(FieldsOf).ToDictionary(field => field.Column);
        return new(fields["cookie"].Text!, fields);
    }

    /// <summary>A few keys stand before a space, and the socket options in a list of their own: <c>inet-sockopt: ( is_icsk mc_loop)</c>.</summary>
    private static string WithoutSpaces(string line) => SpacedKey().Replace(
        OptionList().Replace(line, list => list.Groups[1].Value + list.Groups[2].Value.Trim().Replace(' ', ',')), " $1:");

    private static IEnumerable<SsField> FieldsOf(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 && SsKeys.Flags.TryGetValue(word, out var flag) ? flag()
            : colon > 0 && SsKeys.Values.TryGetValue(word[..colon], out var value) ? value(word[(colon + 1)..])
            : throw new AssertionException($"ss prints '{word}', which is not a column here");
    }

    [GeneratedRegex(@"(inet-sockopt:) \(([^)]*)\)")]
    private static partial Regex OptionList();

    [GeneratedRegex(" (send|pacing_rate|delivery_rate) ")]
    private static partial Regex SpacedKey();
}
