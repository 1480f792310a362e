using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <summary>Reads an id from a JSON string or number and writes it as a string; anything else makes the answer unreadable.</summary>
/// <typeparam name="TId">The id's type.</typeparam>
public sealed class OpaqueIdConverter<TId> : JsonConverter<TId>
    where TId : struct, IOpaqueId<TId>
{
    /// <inheritdoc />
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String when Text(ref reader) is { Length: > 0 } text => TId.From(text),
        JsonTokenType.Number => TId.From(reader.GetInt64().ToString(CultureInfo.InvariantCulture)),
        _ => throw new JsonException("An id must be a non-empty string or an integer."),
    };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    private static string Text(ref Utf8JsonReader reader) => TId.IsShared ? PooledTextConverter.Pooled(ref reader) : reader.GetString()!;
}
