using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Raff.Console.Tests.Support;

/// <summary>Request bodies that match their schema, with known ids and random texts and numbers.</summary>
public sealed class RandomBody(JsonElement document, KnownIds known)
{
    // For fields with a pattern, or a meaning that the schema does not express.
    private static readonly Dictionary<string, string[]> Samples = new()
    {
        ["time"] = ["8am", "12pm", "13:30", "00:00", "6pm"],
        ["backup_time"] = ["8am", "23:15"],
        ["password"] = ["LongEnough12+AB", "Secret--Pass99XX"],
        ["cidr"] = ["10.1.0.0/20", "10.9.8.0/24", "172.16.4.0/22", "192.168.7.0/28", "8.8.8.0/24", "10.0.0.1/24"],
        ["vpc_cidr"] = ["10.77.0.0/24", "10.78.0.0/16", "192.168.0.0/24"],
        ["email"] = ["new.one@example.com", "two@example.com", "ada.owner@example.com"],
        ["range"] = ["22", "80,443", "8000:9000", "130:200", "0", "22-80"],
        ["ip"] = ["10.0.0.9", "0.0.0.0", "203.0.113.7", "::"],
        ["public_key"] = [SshKeyText.Ed25519(), SshKeyText.Ecdsa("nistp256"), "ssh-rsa nonsense"],
        ["ssh_keys"] = [SshKeyText.Ed25519()],
        ["permissions"] = ["vm.view", "vm.power", "volume.view", "account.projects.view", "account.roles.view"],
    };

    private static readonly Dictionary<string, string> Nouns = new()
    {
        ["vm_id"] = "vms",
        ["resource_id"] = "vms",
        ["ids"] = "vms",
        ["volume_id"] = "volumes",
        ["snapshot_id"] = "snapshots",
        ["vpc_id"] = "vpcs",
        ["ip_id"] = "ips",
        ["security_group_id"] = "security-groups",
        ["security_groups"] = "security-groups",
        ["template_id"] = "templates",
        ["role_id"] = "roles",
        ["api_key_id"] = "api-keys",
        ["target_user_id"] = "users",
        ["project_id"] = "projects",
        ["nic_id"] = "nics",
    };

    private static readonly string[] Words = ["web", "data-01", "Blau grün", "名前", "x", "it's \"quoted\"", "a-b_c", "😀", "tail "];

    // Changes the permissions of the test's identities, or is another name for a field.
    private static readonly string[] LeftOut = ["pricing_plan_id"];

    /// <summary>A body of a schema.</summary>
    public JsonObject Of(Random random, JsonElement schema, string? project)
    {
        schema = Resolve(schema);
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToHashSet() : [];
        var body = new JsonObject();
        foreach (var field in schema.GetProperty("properties").EnumerateObject())
        {
            if (required.Contains(field.Name) || (random.Next(100) < 35 && !LeftOut.Contains(field.Name)))
            {
                body[field.Name] = Value(random, field.Name, Resolve(field.Value), project);
            }
        }

        // What schemas cannot express: fields that require or exclude each other.
        if (body.ContainsKey("template_id") && schema.GetProperty("properties").TryGetProperty("pricing_id", out _))
        {
            body["pricing_id"] ??= random.Next(1, 14);
            if (body.ContainsKey("vpc_name") != body.ContainsKey("vpc_cidr") || body.ContainsKey("vpc_id"))
            {
                body.Remove("vpc_name");
                body.Remove("vpc_cidr");
            }

            if (body["skip_vpc"] is not null && random.Next(4) > 0)
            {
                body.Remove("skip_vpc");
            }
        }

        if (body["resource_type"]?.GetValue<string>() is { } type && random.Next(10) > 0)
        {
            body.Remove(type == "vm" ? "volume_id" : "resource_id");
            var (name, field) = type == "vm" ? ("resource_id", "resource_id") : ("volume_id", "volume_id");
            body[name] ??= Value(random, field, schema.GetProperty("properties").GetProperty(field), project);
        }

        return body;
    }

    /// <summary>A value of a schema, as a text for a path or a query.</summary>
    public string Text(Random random, string name, JsonElement schema, string? project) => Value(random, name, schema, project)!.ToString();

    private JsonNode? Value(Random random, string name, JsonElement schema, string? project)
    {
        if (schema.TryGetProperty("enum", out var words))
        {
            return words[random.Next(words.GetArrayLength())].GetString();
        }

        var id = Nouns.TryGetValue(name, out var noun) ? known.Pick(random, noun, project) : null;
        switch (schema.TryGetProperty("type", out var type) ? type.GetString() : null)
        {
            case "integer":
                return id is not null && long.TryParse(id, out var number) ? number : Integer(random, schema);
            case "boolean":
                return random.Next(2) == 0;
            case "number":
                return random.Next(100);
            case "array":
                var most = schema.TryGetProperty("maxItems", out var maximum) ? Math.Min(2, maximum.GetInt32()) : 2;
                return new JsonArray([.. Enumerable.Range(0, random.Next(schema.TryGetProperty("minItems", out var minimum) ? minimum.GetInt32() : 0, most + 1))
                    .Select(_ => Value(random, name, Resolve(schema.GetProperty("items")), project))]);
            case "object":
                return Of(random, schema, project);
            default:
                return id ?? String(random, name, schema);
        }
    }

    private static long Integer(Random random, JsonElement schema)
    {
        var least = schema.TryGetProperty("minimum", out var minimum) ? minimum.GetInt64() : -1;
        var most = schema.TryGetProperty("maximum", out var maximum) ? maximum.GetInt64() : least + 200;
        return random.NextInt64(least, most + 1);
    }

    private static string String(Random random, string name, JsonElement schema)
    {
        if (schema.TryGetProperty("format", out var format) && format.GetString() is "uuid")
        {
            return Guid.NewGuid().ToString();
        }

        if (schema.TryGetProperty("format", out format) && format.GetString() is "date-time")
        {
            return new DateTimeOffset(2026, random.Next(8, 13), 1, 0, 0, 0, TimeSpan.Zero).AddYears(random.Next(2)).ToString("O");
        }

        if (Samples.TryGetValue(name, out var samples))
        {
            return samples[random.Next(samples.Length)];
        }

        var text = schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch("a-1", pattern.GetString()!) ? "10.3.0.0/24"
            : schema.TryGetProperty("pattern", out _) ? $"slug-{random.Next(1000)}"
            : $"{Words[random.Next(Words.Length)]}-{random.Next(1000)}";
        return schema.TryGetProperty("maxLength", out var most) && text.Length > most.GetInt32() ? text[..most.GetInt32()] : text;
    }

    private JsonElement Resolve(JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1])
        : schema;
}
