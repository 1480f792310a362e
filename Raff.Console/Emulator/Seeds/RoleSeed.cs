using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Seeds;

/// <summary>
/// The permission catalog and the system roles (docs/raff-api.md#permissions and docs/raff-api.md#roles): 21 account permissions, and 40 of projects, of which
/// the vendor shows 16; the other 24 are reconstructed so that they match every published count of a role's permissions.
/// </summary>
internal static class RoleSeed
{
    private static readonly (string Category, string[] Names)[] Account =
    [
        ("projects", ["view", "create", "delete", "manage"]),
        ("members", ["view", "invite", "manage", "remove"]),
        ("roles", ["view", "create", "manage", "delete"]),
        ("apikeys", ["view", "create", "manage", "revoke"]),
        ("billing", ["view", "manage"]),
        ("settings", ["view", "manage"]),
        ("audit", ["view"]),
    ];

    private static readonly (string Category, string[] Names)[] Project =
    [
        ("project", ["settings.view", "settings.manage", "members.view", "members.invite", "members.manage", "members.remove"]),
        ("vm", ["view", "create", "delete", "power", "manage", "console"]),
        ("vpc", ["view", "create", "delete", "manage"]),
        ("volume", ["view", "create", "delete", "attach", "manage"]),
        ("snapshot", ["view", "create", "delete", "restore", "manage"]),
        ("backup", ["view", "create", "delete", "restore", "manage"]),
        ("ip", ["view", "reserve", "release", "manage"]),
        ("bucket", ["view", "create", "delete", "manage", "keys"]),
    ];

    private static readonly string[] AdminLacks =
    [
        "account.projects.delete", "account.members.remove", "account.roles.delete", "account.apikeys.revoke", "account.billing.view", "account.billing.manage",
    ];

    public static void Fill(SeedWorld world)
    {
        var account = Account.SelectMany(category => category.Names.Select(name => $"account.{category.Category}.{name}")).ToList();
        var project = Project.SelectMany(category => category.Names.Select(name => $"{category.Category}.{name}")).ToList();
        var position = 0;
        foreach (var (scope, names) in ((string, List<string>)[])[("account", account), ("project", project)])
        {
            foreach (var name in names)
            {
                var category = name.Split('.')[scope == "account" ? 1 : 0];
                world.Add(new PermissionRow { Name = name, Description = Description(name), Scope = scope, Category = category, Position = ++position });
            }
        }

        Role(world, "Owner", RoleRow.OwnerSlug, "account", "Full access to the account and every project.", [.. account], hidden: true);
        Role(world, "Account Admin", "account-admin", "account", "Manages the account, but deletes nothing.", [.. account.Except(AdminLacks)]);
        Role(world, "Billing", "billing", "account", "Billing only.", ["account.billing.view", "account.billing.manage"]);
        Role(world, "Account Member", "account-member", "account", "Sees the account.",
            ["account.projects.view", "account.members.view", "account.settings.view"]);
        var viewer = project.Where(name => name.EndsWith(".view", StringComparison.Ordinal)).ToList();
        Role(world, "Project Admin", "project-admin", "project", "Everything in the project.", [.. project]);
        Role(world, "Operator", "operator", "project", "Creates and runs resources, but deletes none.", [.. project.Where(OperatorMay)]);
        Role(world, "Project Member", "project-member", "project", "Reads everything, and starts and stops VMs.",
            [.. project.Where(name => viewer.Contains(name) || name is "vm.power" or "vm.console")]);
        Role(world, "Viewer", "viewer", "project", "Reads everything.", viewer);
    }

    /// <summary>Everything except changing the project's settings and members, and deleting.</summary>
    private static bool OperatorMay(string permission) =>
        permission is not ("project.settings.manage" or "project.members.invite" or "project.members.manage" or "project.members.remove" or "ip.release")
        && !permission.EndsWith(".delete", StringComparison.Ordinal);

    private static void Role(SeedWorld world, string name, string slug, string scope, string description, List<string> permissions, bool hidden = false) =>
        world.Roles[slug] = world.Add(new RoleRow
        {
            Seq = world.Next<RoleRow>(),
            Id = world.NewId(),
            Name = name,
            Slug = slug,
            Description = description,
            Scope = scope,
            IsSystem = true,
            IsHidden = hidden,
            Permissions = permissions,
            CreatedAt = world.DaysAgo(900),
            UpdatedAt = world.DaysAgo(900),
        });

    // "account.members.invite" -> "Invite members"; "vpc.manage" -> "Manage VPCs and firewalls".
    private static string Description(string permission)
    {
        var parts = permission.Split('.');
        var subject = parts[^2] switch
        {
            "apikeys" => "API keys",
            "vm" => "virtual machines",
            "vpc" => "VPCs and firewalls",
            "ip" => "public IPs",
            "audit" => "the audit log",
            "projects" or "members" or "roles" or "billing" or "settings" => parts[^2],
            var word => word + "s",
        };
        return (parts[^2], parts[^1]) switch
        {
            ("vm", "console") => "Open the consoles of virtual machines",
            ("vm", "power") => "Start and stop virtual machines",
            ("bucket", "keys") => "Manage the keys of buckets",
            (_, var verb) => $"{char.ToUpperInvariant(verb[0])}{verb[1..]} {subject}",
        };
    }
}
