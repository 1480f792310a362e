using System.Text.Json;
using System.Text.Json.Serialization;

namespace Raff.Console.RaffApi.Wire;

/// <summary>Reads an optional id; an empty string means "not set", like null (docs/raff-api.md#conventions).</summary>
internal sealed class OptionalIdConverter<TId> : JsonConverter<TId?>
    where TId : struct, IOpaqueId<TId>
{
    private static readonly OpaqueIdConverter<TId> Required = new();

    /// <inheritdoc />
    public override TId? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(string.Empty))
            ? null
            : Required.Read(ref reader, typeof(TId), options);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TId? value, JsonSerializerOptions options)
    {
        if (value is { } id)
        {
            Required.Write(writer, id, options);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
