using System.Text.Json.Nodes;

namespace Raff.Console.Tests.Domain.Findings;

/// <content>Roles, people and API keys.</content>
internal sealed partial class RandomFleet
{
    private void Roles()
    {
        string[] account = ["account.members.view", "account.members.manage", "account.billing.view", "account.billing.manage"];
        string[] project = ["project.members.manage", "vm.view", "vm.manage", "volume.view"];
        lists["permissions"] = [];
        foreach (var (scope, names) in new[] { ("account", account), ("project", project) })
        {
            lists["permissions"].AddRange(names.Select(name => new JsonObject { ["name"] = name, ["scope"] = scope }));
            for (var index = 0; index < 9; index++)
            {
                var granted = index == 8 ? names : [.. names.Where(_ => random.Next(2) == 0)];
                Add("roles", new()
                {
                    ["id"] = $"r-{scope}-{index}",
                    ["name"] = $"{scope} {index}",
                    ["slug"] = $"{scope}-{index}",
                    ["scope"] = scope,
                    ["is_system"] = index < 3,
                    ["permissions"] = new JsonArray([.. granted.Select(name => JsonValue.Create(name))]),
                    ["created_at"] = Ago(random.Next(300)),
                });
            }
        }
    }

    private void People()
    {
        lists["members"] = [];
        for (var index = 0; index < 60; index++)
        {
            var status = index == 0 ? "active" : Pick("active", "active", "active", "suspended", "pending");
            var isPending = status == "pending";
            Add("members", new()
            {
                ["id"] = $"m{index}",
                ["user_id"] = isPending ? null : $"u{index}",
                ["email"] = $"person{index}@example.com",
                ["status"] = status,
                ["role"] = index == 0 ? "owner" : null,
                ["role_id"] = index == 0 ? "r-owner" : $"r-account-{random.Next(6)}",
                ["role_name"] = "some role",
                ["invitation_id"] = isPending ? $"inv{index}" : null,
                ["invitation_expires_at"] = isPending ? Ago(random.Next(-5, 60)) : null,
                ["invited_at"] = Maybe(Ago(random.Next(80))),
                ["created_at"] = Ago(random.Next(80, 90)),
            });
        }
    }

    private void Keys(int projects)
    {
        lists["api-keys"] = [];
        for (var index = 0; index < 120; index++)
        {
            var isOwner = index == 0;
            Add("api-keys", new()
            {
                ["id"] = $"k{index:000}",
                ["name"] = $"key {index}",
                ["key_prefix"] = $"raff_{index:x8}",
                ["is_active"] = random.Next(8) == 0 ? null : random.Next(5) > 0,
                ["role_id"] = isOwner ? "r-owner" : random.Next(3) == 0 ? null : $"r-account-{random.Next(9)}",
                ["role_slug"] = isOwner ? "owner" : null,
                ["created_by"] = Pick("u-gone", $"u{random.Next(8)}", $"u{random.Next(60)}", null),
                ["expires_at"] = random.Next(2) == 0 ? null : Ago(random.Next(-40, 10)),
                ["last_used_at"] = Maybe(Ago(random.Next(150))),
                ["created_at"] = Ago(random.Next(200)),
                ["project_accesses"] = random.Next(2) == 0 ? null : new JsonArray(
                    new JsonObject { ["project_id"] = $"p{random.Next(Math.Min(projects, 3)):000}", ["role_id"] = "r-project-1" }),
            });
        }
    }
}
