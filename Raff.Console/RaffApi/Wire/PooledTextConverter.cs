using System.Text.Json;
using System.Text.Json.Serialization;

namespace Raff.Console.RaffApi.Wire;

/// <summary>Reads a string whose text many rows share. On a property it is named with <see cref="JsonConverterAttribute"/>.</summary>
internal class PooledTextConverter : JsonConverter<string>
{
    /// <inheritdoc />
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => Pooled(ref reader),
        _ => throw new JsonException("A string is missing."),
    };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    /// <summary>The pooled string of the current token.</summary>
    public static string Pooled(ref Utf8JsonReader reader) =>
        reader.HasValueSequence || reader.ValueIsEscaped ? reader.GetString()! : StringPool.Shared.Get(reader.ValueSpan);
}
