using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Raff.Console.RaffApi.Wire;

/// <summary>
/// Writes an id as a number where it is one: in bodies the API declares volume and snapshot ids as integers. Opaque elsewhere.
/// </summary>
internal sealed class NumericIdConverter : JsonConverter<ResourceId?>
{
    private static readonly OpaqueIdConverter<ResourceId> Opaque = new();

    /// <inheritdoc />
    public override ResourceId? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : Opaque.Read(ref reader, typeof(ResourceId), options);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, ResourceId? value, JsonSerializerOptions options)
    {
        if (value is not { } id)
        {
            writer.WriteNullValue();
        }
        else if (long.TryParse(id.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(id.Value);
        }
    }
}
