using System.Text.Json;
using System.Text.Json.Serialization;

namespace Raff.Console.Emulator.Http;

/// <summary>How the wire is written: snake_case, absent instead of null.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Response bodies only ever reach JSON parsers; "+" in versions and prices need not be escaped.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A property's name on the wire.</summary>
    public static string Name(string property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property);
}
