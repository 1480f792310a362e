using System.Text.Json;
using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Http;

/// <summary>The JSON format of the API: snake_case, with absent instead of null fields.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Response bodies only ever reach JSON parsers; "+" in versions and prices need not be escaped.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A property's JSON name.</summary>
    public static string Name(string property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property);
}
