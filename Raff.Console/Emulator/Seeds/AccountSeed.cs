using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Seeds;

/// <summary>What every seed contains: the account, its people, the three projects and the well-known keys.</summary>
internal static class AccountSeed
{
    private const double Age = 720;

    public static void Fill(SeedWorld world)
    {
        world.Add(new AccountRow { Id = world.NewId(), Name = "Example Cloud Operations", Balance = 2500, CreatedAt = world.DaysAgo(Age) });
        var owner = world.User("ada.owner", "Ada Owner", Age);
        world.OwnerId = owner.Id;
        world.Member(owner, RoleRow.OwnerSlug, "active", Age);
        world.Member(world.User("sam.admin", "Sam Admin", 600), "account-admin", "active", 600);
        world.Member(world.User("olu.operator", "Olu Operator", 410), "account-member", "active", 410);
        world.Member(world.User("vera.viewer", "Vera Viewer", 380), "account-member", "active", 380);
        world.Member(world.User("bill.billing", "Bill Billing", 300), "billing", "active", 300);
        world.Project("default", "The account's default project", Age, isDefault: true);
        world.Project("production", "Production workloads", 700);
        world.Project("staging", "Pre-prod environment", 690);
        Keys(world);
    }

    /// <summary>Gives the admin and the viewer key their role in every project; call it once all projects exist.</summary>
    public static void GrantEveryProject(SeedWorld world)
    {
        foreach (var project in world.Projects)
        {
            world.Grant(project, "project-admin", null, world.AdminKeyId, project.CreatedAt);
            world.Grant(project, "viewer", null, world.ViewerKeyId, project.CreatedAt);
        }
    }

    private static void Keys(SeedWorld world)
    {
        Key(world, "Demo owner", EmulatorDemo.OwnerKey, RoleRow.OwnerSlug, world.Users["ada.owner"], 200);
        world.AdminKeyId = Key(world, "Demo admin", EmulatorDemo.AdminKey, "account-admin", world.Users["sam.admin"], 190).Id;
        var staging = world.Projects.Single(project => project.Slug == "staging");
        var operatorKey = Key(world, "Demo staging operator", EmulatorDemo.StagingOperatorKey, "account-member", world.Users["olu.operator"], 120);
        world.Grant(staging, "operator", null, operatorKey.Id, world.DaysAgo(120));
        world.Grant(staging, "operator", world.Users["olu.operator"], null, world.DaysAgo(400));
        world.ViewerKeyId = Key(world, "Demo viewer", EmulatorDemo.ViewerKey, "account-member", world.Users["vera.viewer"], 100).Id;
        Key(world, "Demo billing", EmulatorDemo.BillingKey, "billing", world.Users["bill.billing"], 90);
        Key(world, "Demo expired", EmulatorDemo.ExpiredKey, "account-member", world.Users["sam.admin"], 400, key => key.ExpiresAt = world.DaysAgo(30));
    }

    /// <summary>Adds a key; only the hash of its secret is stored.</summary>
    public static ApiKeyRow Key(
        SeedWorld world, string name, string secret, string roleSlug, UserRow createdBy, double daysAgo, Action<ApiKeyRow>? more = null)
    {
        var key = new ApiKeyRow
        {
            Seq = world.Next<ApiKeyRow>(),
            Id = world.NewId(),
            Name = name,
            KeyPrefix = secret[..KeyDirectory.PrefixLength],
            SecretHash = KeyDirectory.Hash(secret),
            RoleId = world.Roles[roleSlug].Id,
            CreatedBy = createdBy.Id,
            CreatedAt = world.DaysAgo(daysAgo),
            UpdatedAt = world.DaysAgo(daysAgo),
        };
        more?.Invoke(key);
        return world.Add(key);
    }
}
