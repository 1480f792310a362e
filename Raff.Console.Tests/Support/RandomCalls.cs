using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Raff.Console.Tests.Support;

/// <summary>Calls of every operation in the description: most valid, some with one mistake.</summary>
/// <param name="document">The description.</param>
/// <param name="known">The ids to call with; answers must be added by the caller.</param>
/// <param name="keys">The API keys to call with, each as often as it is listed.</param>
/// <param name="home">The project that most happens in, so that calls meet.</param>
public sealed partial class RandomCalls(JsonElement document, KnownIds known, IReadOnlyList<string> keys, string home)
{
    private const int WrongInPercent = 20;

    private readonly RandomBody bodies = new(document, known);
    private readonly (string Method, string Path, JsonElement Operation)[] operations = [.. Weighted(document)];

    /// <summary>How many operations there are.</summary>
    public int Operations => operations.Select(operation => (operation.Method, operation.Path)).Distinct().Count();

    /// <summary>The next call.</summary>
    public RandomCall Next(Random random)
    {
        var (method, template, operation) = operations[random.Next(operations.Length)];
        var wrong = random.Next(100) < WrongInPercent ? random.Next(9) : -1;
        var target = TargetOf(random, template, wrong == 0);
        var project = (target is null ? null : known.ProjectOf(Noun(template, "id"), target)) ?? (random.Next(10) < 7 ? home : known.Pick(random, "projects"));
        var path = PathParameter()
            .Replace(template, match => match.Groups[1].Value == "id" ? target! : Parameter(random, template, operation, match.Groups[1].Value, project));
        var header = Parameters(operation, "header").Any() || random.Next(10) == 0;
        return new(
            operation,
            HttpMethod.Parse(method),
            path + Query(random, operation, project, wrong == 1),
            RowsOf(template),
            target,
            wrong switch { 2 => null, 3 => "raff_" + new string('f', 64), _ => keys[random.Next(keys.Count)] },
            wrong switch { 4 => null, 5 => Guid.NewGuid().ToString(), 6 => "nonsense", _ => header && !Optional(random, operation) ? project : null },
            BodyOf(random, operation, project, wrong));
    }

    private static IEnumerable<(string Method, string Path, JsonElement Operation)> Weighted(JsonElement document)
    {
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                // Create more than is deleted, especially VMs, so that there is something to work on.
                var weight = (operation.Name, path.Name) switch
                {
                    ("post", "/api/v1/vms") => 40,
                    ("post", "/api/v1/volumes" or "/api/v1/snapshots" or "/api/v1/backups" or "/api/v1/ips/reserve" or "/api/v1/vpcs") => 16,
                    ("post", "/api/v1/projects") => 1,
                    ("post", _) => 6,
                    (_, "/api/v1/vms/bulk") or ("delete", _) => 2,
                    ("get", var name) when name.Contains("/public/", StringComparison.Ordinal) => 1,
                    _ => 4,
                };
                for (var copy = 0; copy < weight; copy++)
                {
                    yield return (operation.Name.ToUpperInvariant(), path.Name, operation.Value);
                }
            }
        }
    }

    private static IEnumerable<JsonElement> Parameters(JsonElement operation, string place) => operation.TryGetProperty("parameters", out var parameters)
        ? parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == place)
        : [];

    /// <summary>Half of the lists are read without the header.</summary>
    private static bool Optional(Random random, JsonElement operation) =>
        Parameters(operation, "header").Any(header => !header.GetProperty("required").GetBoolean()) && random.Next(2) == 0;

    /// <summary>What a path parameter names.</summary>
    private static string Noun(string template, string parameter) => (parameter, template.Split('/')[3]) switch
    {
        ("nic_id", _) => "nics",
        ("sg_id", _) => "security-groups",
        ("member_id", "projects") => "project-members",
        (_, var first) => parameter.StartsWith("tag", StringComparison.Ordinal) ? "tags" : first,
    };

    /// <summary>What the rows of an operation's answer are.</summary>
    private static string RowsOf(string template)
    {
        var words = template.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(2).Where(word => !word.StartsWith('{')).ToList();
        return words switch
        {
            [] => "none",
            ["public", var noun, ..] => noun,
            ["vms", "save-image"] => "templates",
            ["vms", "tags" or "notes" or "networks" or "ip"] or ["security-groups", "templates"] => words[1] + "-rows",
            ["projects", "members"] => "project-members",
            ["projects", "invitations"] => "invitations",
            [var noun, ..] => noun,
        };
    }

    private string? TargetOf(Random random, string template, bool unknown)
    {
        if (!template.Contains("{id}", StringComparison.Ordinal))
        {
            return null;
        }

        var noun = Noun(template, "id");
        var number = noun is "volumes" or "snapshots" or "backup-schedules";
        return (unknown ? null : known.Pick(random, noun))
            ?? (number ? random.Next(1_000_000).ToString(CultureInfo.InvariantCulture) : Guid.NewGuid().ToString());
    }

    private string Parameter(Random random, string template, JsonElement operation, string name, string? project)
    {
        var schema = Parameters(operation, "path").First(parameter => parameter.GetProperty("name").GetString() == name).GetProperty("schema");
        return known.Pick(random, Noun(template, name), project) is { } id
            && !schema.TryGetProperty("enum", out _) ? id : bodies.Text(random, name, schema, project);
    }

    private string Query(Random random, JsonElement operation, string? project, bool wrong)
    {
        var chosen = Parameters(operation, "query").Where(_ => random.Next(100) < 30)
            .Select(parameter => (Name: parameter.GetProperty("name").GetString()!, Schema: parameter.GetProperty("schema")))
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(wrong ? "-7x" : bodies.Text(random, parameter.Name, parameter.Schema, project))}")
            .ToList();
        return chosen.Count == 0 ? "" : "?" + string.Join('&', chosen);
    }

    private string? BodyOf(Random random, JsonElement operation, string? project, int wrong)
    {
        if (!operation.TryGetProperty("requestBody", out var described))
        {
            return null;
        }

        var body = bodies.Of(random, described.GetProperty("content").GetProperty("application/json").GetProperty("schema"), project);
        var victim = body.Count == 0 ? null : body.ElementAt(random.Next(body.Count)).Key;
        switch (wrong)
        {
            case 7 when victim is not null:
                body.Remove(victim);
                break;
            case 8 when victim is not null:
                body[victim] = random.Next(6) switch
                {
                    0 => new JsonObject { ["deep"] = new JsonArray(1, 2) },
                    1 => new JsonArray("x"),
                    2 => long.MinValue,
                    3 => new string('x', 5000),
                    4 => 1.5,
                    _ => null,
                };
                break;
            case 7 or 8:
                return random.Next(3) switch { 0 => "[1, 2", 1 => "\"text\"", _ => "{ \"name\": \"\\ud800\" }" };
        }

        return body.ToJsonString();
    }

    [GeneratedRegex(@"\{([A-Za-z_]+)\}")]
    private static partial Regex PathParameter();
}
