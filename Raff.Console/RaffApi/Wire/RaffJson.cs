using System.Text.Json;
using System.Text.Json.Serialization;

namespace Raff.Console.RaffApi.Wire;

/// <summary>How bodies are read and written: snake_case, nulls left out, a null if one cannot be is a wrong type.</summary>
internal static class RaffJson
{
    /// <summary>The one set of options.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The same for people to read: secrets are replaced, and nothing is escaped that need not be.</summary>
    public static JsonSerializerOptions ForPeople { get; } =
        new(Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new HiddenSecretConverter() } };

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Default)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
                new OptionalTimeConverter(),
                new OptionalIdConverter<ProjectId>(),
                new OptionalIdConverter<ResourceId>(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    private sealed class HiddenSecretConverter : JsonConverter<Secret>
    {
        public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue("<secret>");
    }
}
