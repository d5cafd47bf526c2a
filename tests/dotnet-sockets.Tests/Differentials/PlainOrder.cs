using System.Net;
using System.Text.Json.Nodes;

namespace DotNetSockets.Tests.Differentials;

/// <summary>What README says of the order of values, in the plainest way: addresses by value, numbers by number, text by code unit, null last.</summary>
internal static class PlainOrder
{
    internal static int Compare(string column, JsonNode? one, JsonNode? other, bool isDescending)
    {
        if (one is null || other is null)
        {
            return (one is null).CompareTo(other is null);
        }

        var order = column.EndsWith("_address", StringComparison.Ordinal) ? CompareBytes(BytesOf(one), BytesOf(other))
            : one.GetValueKind() == System.Text.Json.JsonValueKind.String ? string.CompareOrdinal(one.GetValue<string>(), other.GetValue<string>())
            : NumberOf(one).CompareTo(NumberOf(other));
        return isDescending ? -Math.Sign(order) : order;
    }

    private static double NumberOf(JsonNode value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.True => 1,
        System.Text.Json.JsonValueKind.False => 0,
        _ => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture),
    };

    private static byte[] BytesOf(JsonNode address) => IPAddress.Parse(address.GetValue<string>()).GetAddressBytes();

    private static int CompareBytes(byte[] one, byte[] other) =>
        one.Length != other.Length ? one.Length.CompareTo(other.Length) : one.AsSpan().SequenceCompareTo(other);
}
