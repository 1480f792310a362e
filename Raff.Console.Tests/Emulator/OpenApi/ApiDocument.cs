using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.OpenApi;

/// <summary><c>/openapi/v1.json</c>, read as a client would: its operations, and what its schemas allow.</summary>
public sealed class ApiDocument(JsonElement root)
{
    /// <summary>Every operation.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; } =
    [
        .. root.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => new ApiOperation(
            method.Value.GetProperty("operationId").GetString()!, HttpMethod.Parse(method.Name.ToUpperInvariant()), path.Name, method.Value))),
    ];

    /// <summary>Reads the description of a running emulator.</summary>
    public static async Task<ApiDocument> ReadAsync(EmulatorHost host) => new((await host.GetAsync("~/openapi/v1.json", null)).Body);

    /// <summary>Where a value contradicts its schema; an undescribed field counts too.</summary>
    public IEnumerable<string> Problems(JsonElement value, JsonElement schema, string place = "$")
    {
        schema = Resolve(schema);
        if (!schema.TryGetProperty("type", out var type))
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return schema.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean() ? [] : [$"{place} is null."];
        }

        return type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object ? ObjectProblems(value, schema, place) : [$"{place} is no object."],
            "array" => value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray().Take(20).Index().SelectMany(item => Problems(item.Item, schema.GetProperty("items"), $"{place}[{item.Index}]"))
                : [$"{place} is no list."],
            "string" => value.ValueKind == JsonValueKind.String ? TextProblems(value.GetString()!, schema, place) : [$"{place} is no text."],
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) ? [] : [$"{place} is no whole number."],
            "number" => value.ValueKind == JsonValueKind.Number ? [] : [$"{place} is no number."],
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{place} is neither true nor false."],
            var unknown => [$"{place} has the unknown type {unknown}."],
        };
    }

    /// <summary>A body with every required field, of values the schema allows; <paramref name="given"/> replaces and adds fields.</summary>
    public Dictionary<string, object?> Sample(JsonElement schema, IReadOnlyDictionary<string, object?> given)
    {
        schema = Resolve(schema);
        var properties = schema.GetProperty("properties");
        var names = schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(name => name.GetString()!).ToList() : [];
        if (names.Count == 0 && given.Count == 0 && schema.TryGetProperty("minProperties", out _))
        {
            names.Add(properties.EnumerateObject().First().Name);
        }

        var body = names.ToDictionary(name => name, name => given.ContainsKey(name) ? null : Value(name, properties.GetProperty(name)));
        foreach (var (name, value) in given)
        {
            body[name] = value;
        }

        return body;
    }

    /// <summary>A body with every field of another type than the schema's; null if any type is allowed.</summary>
    public Dictionary<string, object?>? WrongTypes(JsonElement schema)
    {
        var body = Resolve(schema).GetProperty("properties").EnumerateObject()
            .Where(property => Resolve(property.Value).TryGetProperty("type", out _))
            .ToDictionary(property => property.Name, property => Resolve(property.Value).GetProperty("type").GetString() == "string" ? (object?)12 : "wrong");
        return body.Count == 0 ? null : body;
    }

    private object Value(string name, JsonElement schema)
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("enum", out var allowed))
        {
            return allowed[0].GetString()!;
        }

        return schema.GetProperty("type").GetString() switch
        {
            "string" => schema.TryGetProperty("format", out var format) && format.GetString() == "uuid" ? Guid.NewGuid().ToString() : $"walk-{name}",
            "integer" => schema.TryGetProperty("minimum", out var minimum) ? minimum.GetInt64() : 1,
            "boolean" => true,
            "array" => new[] { Value(name, schema.GetProperty("items")) },
            _ => throw new InvalidOperationException($"{name} needs a value in the table of requests."),
        };
    }

    private IEnumerable<string> ObjectProblems(JsonElement value, JsonElement schema, string place)
    {
        var properties = schema.GetProperty("properties");
        foreach (var name in schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(name => name.GetString()!) : [])
        {
            if (!value.TryGetProperty(name, out _))
            {
                yield return $"{place}.{name} is missing.";
            }
        }

        foreach (var field in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(field.Name, out var described))
            {
                yield return $"{place}.{field.Name} is not described.";
                continue;
            }

            foreach (var problem in Problems(field.Value, described, $"{place}.{field.Name}"))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> TextProblems(string text, JsonElement schema, string place)
    {
        var format = schema.TryGetProperty("format", out var name) ? name.GetString() : null;
        if ((format == "uuid" && !Guid.TryParseExact(text, "D", out _))
            || (format == "date-time" && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _)))
        {
            yield return $"{place} is no {format}: {text}";
        }

        if (schema.TryGetProperty("enum", out var allowed) && allowed.EnumerateArray().All(word => word.GetString() != text))
        {
            yield return $"{place} is none of {allowed}: {text}";
        }

        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            yield return $"{place} does not match {pattern}: {text}";
        }
    }

    private JsonElement Resolve(JsonElement schema)
    {
        if (!schema.TryGetProperty("$ref", out var reference))
        {
            return schema;
        }

        return reference.GetString()!.Split('/').Skip(1).Aggregate(root, (element, name) => element.GetProperty(name));
    }
}
