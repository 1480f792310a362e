using System.Text.Json.Nodes;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.OpenApi;

/// <summary>The schemas of wire records. Records with a name in the vendor's description become components; wrappers are inlined.</summary>
internal sealed class WireSchemas
{
    public JsonObject Components { get; } = [];

    /// <summary>The schema of a request record: null counts as absent.</summary>
    public JsonNode Request(Type type) => Of(WireType.Of(type), request: true);

    public JsonNode Of(WireType type, bool request = false)
    {
        switch (type.Kind)
        {
            case WireKind.Record when type.Name is { } name:
                if (!Components.ContainsKey(name))
                {
                    Components[name] = Record(type, request);
                }

                return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
            case WireKind.Record:
                return Record(type, request);
            case WireKind.List:
                return new JsonObject { ["type"] = "array", ["items"] = Of(type.Item!, request) };
            case WireKind.Anything:
                return new JsonObject();
            default:
                return Simple(type);
        }
    }

    private static JsonObject Simple(WireType type)
    {
        var (name, format) = type.Kind switch
        {
            WireKind.Uuid => ("string", "uuid"),
            WireKind.Time => ("string", "date-time"),
            WireKind.Integer => ("integer", type.Clr == typeof(int) ? "int32" : "int64"),
            WireKind.Number => ("number", null),
            WireKind.Boolean => ("boolean", null),
            _ => ("string", null),
        };
        var schema = new JsonObject { ["type"] = name };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return schema;
    }

    private JsonObject Record(WireType type, bool request)
    {
        var schema = new JsonObject { ["type"] = "object" };
        var required = type.Fields.Where(field => field.Required).Select(field => JsonValue.Create(field.Name)).ToArray();
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }

        if (type.AtLeastOne)
        {
            schema["minProperties"] = 1;
        }

        schema["properties"] = new JsonObject(type.Fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, Field(field, request))));
        return schema;
    }

    private JsonNode Field(WireField field, bool request)
    {
        var schema = Of(field.Type, request);
        if (schema is not JsonObject described || described.ContainsKey("$ref"))
        {
            return schema;
        }

        if ((request && !field.Required) || field.WritesNull)
        {
            described["nullable"] = true;
        }

        if (field.Allowed.Count > 0)
        {
            described["enum"] = new JsonArray([.. field.Allowed.Select(word => JsonValue.Create(word))]);
        }

        if (field.Email)
        {
            described["format"] = "email";
        }

        if (field.Pattern is not null)
        {
            described["pattern"] = field.Pattern;
        }

        var (least, most) = field.Type.Kind switch
        {
            WireKind.Text => ("minLength", "maxLength"),
            WireKind.List => ("minItems", "maxItems"),
            _ => ("minimum", "maximum"),
        };
        if (field.Minimum is { } minimum)
        {
            described[least] = minimum;
        }

        if (field.Maximum is { } maximum)
        {
            described[most] = maximum;
        }

        return schema;
    }
}
