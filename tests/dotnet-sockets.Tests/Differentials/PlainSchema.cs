using System.Text.Json;
using System.Text.Json.Nodes;

namespace DotNetSockets.Tests.Differentials;

/// <summary>As much of a validator as our schemas need; another test asks one that is not ours.</summary>
internal static class PlainSchema
{
    internal static IReadOnlyList<string> Faults(JsonNode schema, JsonNode? rows) =>
        rows is not JsonArray array ? ["The rows are not an array."] : [.. array.SelectMany(row => OfObject(schema["$defs"]!["row"]!, row, "row"))];

    private static IEnumerable<string> OfObject(JsonNode schema, JsonNode? value, string where)
    {
        if (value is not JsonObject row)
        {
            return [$"{where} is not an object"];
        }

        var properties = schema["properties"]!.AsObject();
        return
        [
            .. schema["required"]!.AsArray().Select(key => key!.GetValue<string>()).Where(key => !row.ContainsKey(key)).Select(key => $"{key} is missing"),
            .. row.Where(cell => !properties.ContainsKey(cell.Key)).Select(cell => $"{cell.Key} is one too many"),
            .. row.Where(cell => properties.ContainsKey(cell.Key)).SelectMany(cell => OfValue(properties[cell.Key]!, cell.Value, cell.Key)),
        ];
    }

    private static IEnumerable<string> OfValue(JsonNode schema, JsonNode? value, string where)
    {
        var types = schema["type"]!.AsArray().Select(type => type!.GetValue<string>());
        if (!types.Any(type => Is(type, value)))
        {
            yield return $"{where} is {value?.ToJsonString() ?? "null"}";
        }

        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
        {
            yield return $"{where} is {value?.ToJsonString() ?? "null"}, no word of the list";
        }

        foreach (var fault in value is JsonArray items && schema["items"] is { } item ? items.SelectMany(one => OfObject(item, one, where)) : [])
        {
            yield return fault;
        }
    }

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("null", null) => true,
        ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) or ("array", JsonValueKind.Array) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => long.TryParse(value!.ToJsonString(), out _) || ulong.TryParse(value.ToJsonString(), out _),
        _ => false,
    };
}
