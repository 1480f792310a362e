using System.Text.Json;
using System.Text.Json.Serialization;

namespace Raff.Console.RaffApi.Wire;

/// <summary>How bodies are read and written: snake_case, nulls left out, a null where one cannot be is a wrong type.</summary>
internal static class RaffJson
{
    /// <summary>The one set of options.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

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
}
