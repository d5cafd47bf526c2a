using System.Text.Json;

namespace DotNetSockets.Tests.Oracles;

/// <summary>Whether our value of a column is what ss says before or after it, or lies between.</summary>
internal static class SsComparison
{
    private const double LargestThresholdShown = 0xfffe;

    /// <summary>What only grows lies between two readings in any case; other values can swing out between them.</summary>
    internal static IReadOnlySet<string> Growing { get; } = new HashSet<string>
    {
        "bytes_sent", "bytes_retrans", "bytes_acked", "bytes_received", "segs_out", "segs_in", "data_segs_out", "data_segs_in",
        "delivered", "retrans_total", "dsack_dups", "reord_seen", "rcv_ooopack", "busy_us", "rwnd_limited_us", "sndbuf_limited_us",
    };

    /// <summary>What ss prints only in newer versions; an older one leaves it out whatever it is.</summary>
    internal static IReadOnlySet<string> Newer { get; } = new HashSet<string> { "rcv_wnd_bytes", "rehash" };

    internal static bool Agrees(JsonElement ours, string column, SsLine before, SsLine after)
    {
        var (first, second) = (FieldOf(before, column, ours), FieldOf(after, column, ours));
        return ours.ValueKind switch
        {
            JsonValueKind.String or JsonValueKind.True or JsonValueKind.False => TextOf(ours) is var text && (text == first.Text || text == second.Text),
            JsonValueKind.Null => IsNothing(first) || IsNothing(second),
            _ => ours.GetDouble() >= Math.Min(first.Low, second.Low) && ours.GetDouble() <= Math.Max(first.High, second.High),
        };
    }

    /// <summary>What ss leaves out: zeros, what is off, and a few usual values.</summary>
    private static SsField FieldOf(SsLine line, string column, JsonElement ours) => line.Fields.TryGetValue(column, out var field) ? field : column switch
    {
        "reordering" => SsField.Of(column, 3),
        "ssthresh" => SsField.Of(column, ours.ValueKind == JsonValueKind.Number ? LargestThresholdShown + 1 : 0, int.MaxValue),
        "timer" => SsField.Of(column, "off"),
        _ => ours.ValueKind is JsonValueKind.True or JsonValueKind.False ? SsField.Of(column, false) : SsField.Of(column, 0),
    };

    /// <summary>Null is what ss leaves out, or prints as a zero.</summary>
    private static bool IsNothing(SsField field) => field is { Text: null, Low: <= 0 };

    private static string TextOf(JsonElement ours) => ours.ValueKind == JsonValueKind.String ? ours.GetString()! : ours.ValueKind == JsonValueKind.True ? "true" : "false";
}
