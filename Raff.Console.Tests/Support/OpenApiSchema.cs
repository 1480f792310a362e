using System.Globalization;
using System.Text.Json;

namespace Raff.Console.Tests.Support;

/// <summary>Validates JSON strictly against the schemas of an OpenAPI document: undescribed fields are errors.</summary>
public sealed class OpenApiSchema(JsonElement document)
{
    /// <summary>Every difference, each with its place.</summary>
    public IReadOnlyList<string> Differences(JsonElement schema, JsonElement value)
    {
        var differences = new List<string>();
        Check("$", schema, value, differences);
        return differences;
    }

    private void Check(string place, JsonElement schema, JsonElement value, List<string> differences)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!schema.TryGetProperty("nullable", out var nullable) || !nullable.GetBoolean())
            {
                differences.Add($"{place} is null");
            }

            return;
        }

        switch (schema.TryGetProperty("type", out var type) ? type.GetString() : null)
        {
            case "object":
                Object(place, schema, value, differences);
                break;
            case "array":
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Check(string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]"), schema.GetProperty("items"), item, differences);
                }

                break;
            case { } simple when !IsSimple(simple, schema, value):
                differences.Add($"{place} is no {simple} {Text(schema, "format")}: {value}");
                break;
        }

        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.ToString() == value.ToString()))
        {
            differences.Add($"{place} is none of the words: {value}");
        }
    }

    private void Object(string place, JsonElement schema, JsonElement value, List<string> differences)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            differences.Add($"{place} is no object");
            return;
        }

        if (schema.TryGetProperty("required", out var required))
        {
            differences.AddRange(
                required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place}.{name} is missing"));
        }

        var properties = schema.GetProperty("properties");
        foreach (var field in value.EnumerateObject())
        {
            if (properties.TryGetProperty(field.Name, out var known))
            {
                Check($"{place}.{field.Name}", known, field.Value, differences);
            }
            else
            {
                differences.Add($"{place}.{field.Name} is not described");
            }
        }
    }

    private static bool IsSimple(string type, JsonElement schema, JsonElement value) => (type, Text(schema, "format")) switch
    {
        ("string", "uuid") => value.ValueKind == JsonValueKind.String && value.TryGetGuid(out _),
        ("string", "date-time") => value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out _),
        ("string", _) => value.ValueKind == JsonValueKind.String,
        ("integer", "int32") => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        ("integer", _) => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        ("number", _) => value.ValueKind == JsonValueKind.Number,
        ("boolean", _) => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => false,
    };

    private static string? Text(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) ? value.GetString() : null;
}
