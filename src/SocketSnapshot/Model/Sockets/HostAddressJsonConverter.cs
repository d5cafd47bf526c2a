using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocketSnapshot;

/// <summary>An address as its text in JSON, as a value and as the key of a dictionary; the default value, which is not an address, is null.</summary>
public sealed class HostAddressJsonConverter : JsonConverter<HostAddress>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override HostAddress Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default
        : reader.TokenType == JsonTokenType.String && HostAddress.TryParse(reader.GetString(), out var address) ? address
        : throw new JsonException("The value is no IPv4 or IPv6 address.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, HostAddress value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[HostAddress.MaxTextLength];
        value.TryFormat(text, out var length, default, null);
        if (length == 0)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStringValue(text[..length]);
    }

    /// <inheritdoc/>
    public override HostAddress ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is "" ? default
        : HostAddress.TryParse(reader.GetString(), out var address) ? address
        : throw new JsonException("The name is no IPv4 or IPv6 address.");

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, HostAddress value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString());
    }
}
