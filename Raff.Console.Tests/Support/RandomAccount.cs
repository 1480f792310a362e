using System.Globalization;
using System.Text.Json.Nodes;

namespace Raff.Console.Tests.Support;

/// <summary>An account with random people, keys, roles and projects, the same for the same seed, served by a stub as the API would.</summary>
public sealed class RandomAccount
{
    private static readonly string[] Statuses = ["active", "active", "active", "suspended", "pending"];
    private readonly Random random;
    private readonly List<JsonNode> permissions = [];
    private readonly List<JsonNode> roles = [];
    private readonly List<JsonNode> members = [];
    private readonly List<JsonNode> keys = [];
    private readonly List<JsonNode> projects = [];
    private readonly Dictionary<string, IReadOnlyList<JsonNode>> projectMembers = [];
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    /// <summary>Creates one.</summary>
    public RandomAccount(int seed, int people, int keys, int projects)
    {
        random = new Random(seed);
        foreach (var (scope, count) in new[] { ("account", 12), ("project", 20) })
        {
            for (var number = 0; number < count; number++)
            {
                permissions.Add(new JsonObject
                {
                    ["name"] = $"{(scope == "account" ? "account." : "")}thing{number % 5}.act{number}",
                    ["scope"] = scope,
                    ["category"] = $"thing{number % 5}",
                });
            }

            for (var number = 0; number < 7; number++)
            {
                var granted = permissions.Where(permission => permission["scope"]!.ToString() == scope && random.Next(3) == 0)
                    .Select(permission => (JsonNode)permission["name"]!.ToString()).ToArray();
                roles.Add(new JsonObject
                {
                    ["id"] = $"role-{scope}-{number}",
                    ["name"] = $"{scope} role {number}",
                    ["slug"] = $"{scope}-{number}",
                    ["scope"] = scope,
                    ["is_system"] = number < 3,
                    ["permissions"] = new JsonArray(granted),
                });
            }
        }

        for (var number = 0; number < people; number++)
        {
            Person(number);
        }

        for (var number = 0; number < projects; number++)
        {
            Project(number, people);
        }

        for (var number = 0; number < keys; number++)
        {
            Key(number, people);
        }
    }

    /// <summary>The projects, in the order of the list.</summary>
    public IReadOnlyList<string> ProjectIds => [.. projects.Select(project => project["id"]!.ToString())];

    /// <summary>Has a stub answer for it.</summary>
    public void Serve(StubApi api)
    {
        List(api, "members", members);
        List(api, "api-keys", keys);
        List(api, "roles", roles);
        List(api, "permissions", permissions);
        List(api, "projects", projects);
        foreach (var (project, rows) in projectMembers)
        {
            List(api, $"projects/{project}/members", rows);
        }
    }

    /// <summary>What the raw answers say, computed the slow way.</summary>
    public RawAccess Raw(string? without = null) =>
        new(members, keys, roles, permissions, projectMembers.Where(pair => pair.Key != without).ToDictionary(), now);

    private static void List(StubApi api, string path, IReadOnlyList<JsonNode> rows) => api.On("GET", "/api/v1/" + path).Always(request =>
    {
        var page = rows.Skip(request.Number("offset", 0)).Take(request.Number("limit", 200)).Select(row => row.DeepClone()).ToArray();
        return StubAnswer.Json(new JsonObject { ["success"] = true, ["data"] = new JsonArray(page), ["total"] = rows.Count }.ToJsonString());
    });

    private void Person(int number)
    {
        // Every tenth is in projects only; the first is the owner.
        if (number % 10 == 9)
        {
            return;
        }

        var status = number == 0 ? "active" : Statuses[random.Next(Statuses.Length)];
        var role = Role("account");
        members.Add(new JsonObject
        {
            ["id"] = $"member-{number}",
            ["user_id"] = status == "pending" ? null : $"user-{number}",
            ["email"] = Email(number),
            ["status"] = status,
            ["role"] = number == 0 ? "owner" : role["slug"]!.ToString(),
            ["role_id"] = number == 0 ? "role-owner" : role["id"]!.ToString(),
            ["role_name"] = number == 0 ? "Owner" : role["name"]!.ToString(),
            ["invitation_id"] = status == "pending" ? $"invitation-{number}" : null,
        });
    }

    private void Project(int number, int people)
    {
        var id = $"project-{number:0000}";
        projects.Add(new JsonObject { ["id"] = id, ["name"] = $"Project {random.Next(100000)}-{number}", ["slug"] = $"p{number}" });

        // People who are only in projects must be in at least one, or they are unknown.
        var who = Enumerable.Range(0, 9).Select(_ => random.Next(1, people))
            .Concat(Enumerable.Range(1, people - 1).Where(person => person % 10 == 9 && (number == 0 || person % (number + 7) == 0))).Distinct();
        projectMembers[id] = [.. who.Select(person => Membership(id, person))];
    }

    private JsonObject Membership(string project, int person)
    {
        var member = members.FirstOrDefault(row => row["id"]!.ToString() == $"member-{person}");
        var status = member is not null && member["status"]!.ToString() == "pending" ? "pending" : person % 10 == 9 ? "active" : Statuses[random.Next(4)];
        var role = Role("project");
        return new JsonObject
        {
            ["id"] = $"{project}-{person}",
            ["project_id"] = project,
            ["user_id"] = status == "pending" ? null : $"user-{person}",
            ["email"] = Email(person).ToUpperInvariant(),
            ["status"] = status,
            ["role_id"] = role["id"]!.ToString(),
            ["role_name"] = role["name"]!.ToString(),
        };
    }

    private void Key(int number, int people)
    {
        var role = Role("account");
        var isOwner = number == 0;
        keys.Add(new JsonObject
        {
            ["id"] = $"key-{number}",
            ["name"] = $"Key {number}",
            ["key_prefix"] = $"raff_{number:x8}",
            ["is_active"] = random.Next(5) > 0,
            ["role_id"] = isOwner ? "role-owner" : number % 6 == 5 ? null : role["id"]!.ToString(),
            ["role_name"] = isOwner ? "Owner" : number % 6 == 5 ? null : role["name"]!.ToString(),
            ["role_slug"] = isOwner ? "owner" : null,
            ["expires_at"] = random.Next(4) == 0 ? now.AddDays(random.Next(2) == 0 ? -3 : 30).ToString("O", CultureInfo.InvariantCulture) : null,
            ["created_by"] = random.Next(5) == 0 ? "user-gone" : $"user-{random.Next(people)}",
            ["project_accesses"] = new JsonArray(
                [.. projects.Where(_ => random.Next(projects.Count) < 4).Select(project => Access(project["id"]!.ToString()))]),
        });
    }

    private JsonObject Access(string project)
    {
        var role = Role("project");
        return new JsonObject
        {
            ["project_id"] = project,
            ["project_name"] = project,
            ["role_id"] = role["id"]!.ToString(),
            ["role_name"] = role["name"]!.ToString(),
        };
    }

    private JsonNode Role(string scope)
    {
        var fitting = roles.Where(role => role["scope"]!.ToString() == scope).ToList();
        return fitting[random.Next(fitting.Count)];
    }

    private static string Email(int number) => $"person{number:000}@example.com";
}
