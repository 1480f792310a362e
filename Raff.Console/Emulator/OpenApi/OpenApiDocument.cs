using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.OpenApi;

/// <summary>
/// Describes the API as it is enforced, from the same operations and records that the pipeline uses, under the configured header rules.
/// </summary>
internal sealed partial class OpenApiDocument(EmulatorHeaderRules rules)
{
    private readonly WireSchemas schemas = new();

    public JsonObject Build(IReadOnlyList<Operation> operations)
    {
        var paths = new JsonObject();
        foreach (var operation in operations)
        {
            var path = PathParameter().Replace(operation.Path, "{$1}");
            var item = paths[path]?.AsObject() ?? [];
            paths[path] = item;
            item[operation.Method.ToLowerInvariant()] = Operation(operation);
        }

        return new()
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject
            {
                ["title"] = "Raff API (emulator)",
                ["version"] = "1.0.0",
                ["description"] = $"The local Raff API. X-Project-ID is enforced by the {rules} rules (setting Emulator:HeaderRules).",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["security"] = new JsonArray(new JsonObject { ["ApiKeyAuth"] = new JsonArray() }),
            ["tags"] = new JsonArray([.. operations.Select(operation => operation.Tag).Distinct().Select(tag => new JsonObject { ["name"] = tag })]),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject
                {
                    ["ApiKeyAuth"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "X-API-Key" },
                },
                ["schemas"] = schemas.Components,
            },
        };
    }

    private JsonObject Operation(Operation operation)
    {
        var described = new JsonObject
        {
            ["tags"] = new JsonArray(operation.Tag),
            ["summary"] = operation.Summary,
            ["operationId"] = operation.Id,
        };
        if (operation.Access is Access.Public)
        {
            described["security"] = new JsonArray();
        }

        if (Description(operation) is { Length: > 0 } description)
        {
            described["description"] = description;
        }

        if (operation.Access.Permission is { } permission)
        {
            described["x-permission"] = permission;
        }

        JsonNode[] parameters = [.. PathParameters(operation), .. operation.Query.Select(Query), .. Header(operation)];
        if (parameters.Length > 0)
        {
            described["parameters"] = new JsonArray(parameters);
        }

        if (operation.Body is { } body)
        {
            described["requestBody"] = new JsonObject { ["required"] = !operation.BodyOptional, ["content"] = Json(schemas.Request(body)) };
        }

        described["responses"] = Responses(operation);
        return described;
    }

    private static string Description(Operation operation)
    {
        var access = operation.Access switch
        {
            Access.Public => "Needs no API key.",
            Access.AnyKey when operation.Note is not null => null,
            Access.AnyKey => "Any valid API key may call it.",
            Access.PathProject { OrAccount: { } account } path => $"Needs the permission {path.Name} in the project, or {account}.",
            Access.PathProject path => $"Needs the permission {path.Name} in the project.",
            Access.Project project => $"Needs the project permission {project.Name}.",
            Access.Account account => $"Needs the account permission {account.Name}.",
            _ => throw new InvalidOperationException($"{operation.Id} has an unknown access."),
        };
        return string.Join(' ', ((string?[])[operation.Note, access]).OfType<string>());
    }

    private IEnumerable<JsonNode> Header(Operation operation)
    {
        var use = operation.Header.Under(rules);
        if (use != HeaderUse.NotTaken)
        {
            yield return Parameter(Authorization.ProjectHeader, "header", use == HeaderUse.Required, Uuid(), "The project.");
        }
    }

    private static IEnumerable<JsonNode> PathParameters(Operation operation)
    {
        foreach (Match match in PathParameter().Matches(operation.Path))
        {
            var name = match.Groups[1].Value;
            var schema = match.Groups[2].Value switch
            {
                "guid" => Uuid(),
                "long" => new() { ["type"] = "integer", ["format"] = "int64" },
                "int" => new() { ["type"] = "integer", ["format"] = "int32" },
                _ => new JsonObject { ["type"] = "string", ["enum"] = Words(operation.PathWords[name]) },
            };
            yield return Parameter(name, "path", required: true, schema, null);
        }
    }

    private static JsonObject Query(QueryField field)
    {
        var schema = field.Kind switch
        {
            QueryKind.Integer => new JsonObject { ["type"] = "integer", ["format"] = "int32" },
            QueryKind.Boolean => new() { ["type"] = "boolean" },
            QueryKind.Uuid => Uuid(),
            _ => new() { ["type"] = "string" },
        };
        if (field.Allowed.Count > 0)
        {
            schema["enum"] = Words(field.Allowed);
        }

        if (field.Minimum is { } minimum)
        {
            schema["minimum"] = minimum;
        }

        if (field.Default is { } value)
        {
            schema["default"] = value;
        }

        return Parameter(field.Name, "query", required: false, schema, field.Description);
    }

    private JsonObject Responses(Operation operation)
    {
        var responses = new JsonObject { [$"{operation.Status}"] = Response("Success", schemas.Of(WireType.Of(operation.Answer))) };
        var keyed = operation.Access is not Access.Public;
        var header = operation.Header.Under(rules);
        var checkedInput = header != HeaderUse.NotTaken || operation.Body is not null || operation.Query.Count > 0 || operation.PathWords.Count > 0;
        Add(
            400,
            header == HeaderUse.Required ? "The request is invalid, or X-Project-ID is missing" : "The request is invalid, or a rule forbids it",
            checkedInput || operation.Refusable);
        Add(401, "The API key is missing, malformed, unknown, inactive or expired", keyed);
        Add(402, "The account's balance is too low", operation.Paid || operation.MayCharge);
        Add(
            403,
            keyed
                ? "The API key lacks a permission or cannot reach the project, or the account is not in good standing"
                : "The caller is not on this machine",
            true);
        Add(404, "Not found, or not reachable",
            operation.Path.Contains('{', StringComparison.Ordinal) || operation.Path.Contains("/pricing/", StringComparison.Ordinal));
        Add(409, "The resource's state does not allow this, or it contradicts another change", operation.Conflicts || operation.Mutates);
        Add(413, "The body is larger than 1 MiB", operation.Body is not null);
        Add(429, "Too many requests", keyed);
        Add(500, "The emulator failed, or a fault was injected", true);
        Add(503, "The emulator's database cannot be used at the moment", true);
        if (keyed)
        {
            responses["429"]!["headers"] = new JsonObject
            {
                ["Retry-After"] = ResponseHeader("Seconds to wait"),
                ["X-RateLimit-Limit"] = ResponseHeader("Requests a second of the key's tier"),
                ["X-RateLimit-Remaining"] = ResponseHeader("Requests left in this second"),
            };
        }

        return responses;

        void Add(int status, string description, bool when)
        {
            if (when)
            {
                responses[$"{status}"] = Response(description, schemas.Of(WireType.Of(typeof(ErrorBody))));
            }
        }
    }

    private static JsonObject ResponseHeader(string description) =>
        new() { ["description"] = description, ["schema"] = new JsonObject { ["type"] = "integer" } };

    private static JsonObject Response(string description, JsonNode schema) => new() { ["description"] = description, ["content"] = Json(schema) };

    private static JsonObject Json(JsonNode schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Parameter(string name, string place, bool required, JsonObject schema, string? description)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["required"] = required, ["schema"] = schema };
        if (description is not null)
        {
            parameter["description"] = description;
        }

        return parameter;
    }

    private static JsonObject Uuid() => new() { ["type"] = "string", ["format"] = "uuid" };

    private static JsonArray Words(IReadOnlyList<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);

    [GeneratedRegex("\\{([A-Za-z_]+)(?::([a-z]+))?\\}")]
    private static partial Regex PathParameter();
}
