using System.Globalization;
using System.Text.Json;

namespace Raff.Console.Tests.Support;

/// <summary>Validates JSON against the part of JSON Schema that the documents of this repository use; any other keyword is an error.</summary>
public static class JsonSchema
{
    private static readonly string[] Remarks = ["$schema", "title", "description"];

    /// <summary>Every difference, each with its place.</summary>
    public static IReadOnlyList<string> Differences(JsonElement schema, JsonElement value)
    {
        List<string> differences = [];
        Check("$", schema, value, differences);
        return differences;
    }

    private static void Check(string place, JsonElement schema, JsonElement value, List<string> differences)
    {
        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Remarks.Contains(keyword.Name)))
        {
            var rule = keyword.Value;
            var problem = keyword.Name switch
            {
                "type" => Types(rule).Any(type => IsOf(type, value)) ? null : $"is no {rule}",
                "const" => JsonElement.DeepEquals(rule, value) ? null : $"is not {rule}",
                "enum" => rule.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)) ? null : $"is none of {rule}",
                "format" => value.ValueKind != JsonValueKind.String || IsTime(rule, value.GetString()!) ? null : $"is no {rule}",
                "required" => value.ValueKind != JsonValueKind.Object ? null
                    : string.Join(", ", rule.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                        is { Length: > 0 } missing ? $"lacks {missing}" : null,
                "additionalProperties" => Extra(schema, value) is { Length: > 0 } extra ? $"has {extra}" : null,
                "properties" or "items" => null,
                var other => $"has the unknown keyword {other}",
            };
            if (problem is not null)
            {
                differences.Add($"{place} {problem}");
            }
        }

        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            foreach (var field in value.EnumerateObject().Where(field => properties.TryGetProperty(field.Name, out _)))
            {
                Check($"{place}.{field.Name}", properties.GetProperty(field.Name), field.Value, differences);
            }
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var (index, item) in value.EnumerateArray().Index())
            {
                Check(string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]"), items, item, differences);
            }
        }
    }

    private static string Extra(JsonElement schema, JsonElement value) => value.ValueKind != JsonValueKind.Object ? ""
        : string.Join(", ", value.EnumerateObject().Select(field => field.Name).Where(name => !schema.GetProperty("properties").TryGetProperty(name, out _)));

    private static IEnumerable<string> Types(JsonElement rule) =>
        rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(type => type.GetString()!) : [rule.GetString()!];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type of JSON Schema."),
    };

    private static bool IsTime(JsonElement rule, string text) =>
        rule.GetString() == "date-time" && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) && text.Contains('T', StringComparison.Ordinal);
}
