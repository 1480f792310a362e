using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Seeds;

/// <summary>The demo's people, roles, grants, invitations and keys.</summary>
internal static class DemoPeople
{
    public static void Fill(SeedWorld world)
    {
        Roles(world);
        Members(world);
        Invitations(world);
        Keys(world);
        (string Name, string Type)[] sshKeys =
        [
            ("ada-laptop", "ssh-ed25519"), ("sam-yubikey", "ssh-ed25519"), ("deploy", "ssh-ed25519"), ("ines", "ecdsa-sha2-nistp256"),
            ("old-rsa-2019", "ssh-rsa"), ("contractor", "ssh-rsa"),
        ];
        foreach (var (name, type) in sshKeys)
        {
            SshKey(world, name, type);
        }
    }

    /// <summary>The usual creator of resources in a project.</summary>
    public static Guid Creator(SeedWorld world, string slug) => slug switch
    {
        "dev" => world.Users["ines.dev"].Id,
        "staging" => world.Users["olu.operator"].Id,
        "acme" or "globex" => world.Users["pia.partner"].Id,
        _ => world.Users["sam.admin"].Id,
    };

    private static void Roles(SeedWorld world)
    {
        Role("Deployer", "deployer", "project", "Creates and reboots VMs from the pipeline",
            ["project.settings.view", "vm.view", "vm.create", "vm.power", "vm.manage", "volume.view", "volume.attach", "snapshot.view", "snapshot.create"]);
        Role("Auditor", "auditor", "account", "Reads the account",
            ["account.projects.view", "account.members.view", "account.roles.view", "account.apikeys.view", "account.settings.view", "account.audit.view"]);
        // Has every permission of the owner; no one noticed.
        Role("Break glass", "break-glass", "account", "Emergency access", [.. world.Roles[RoleRow.OwnerSlug].Permissions]);
        Role("Intern 2024", "intern-2024", "project", "Summer internship", ["vm.view", "vm.console"]);

        void Role(string name, string slug, string scope, string description, List<string> permissions) => world.Roles[slug] = world.Add(new RoleRow
        {
            Seq = world.Next<RoleRow>(),
            Id = world.NewId(),
            Name = name,
            Slug = slug,
            Description = description,
            Scope = scope,
            Permissions = permissions,
            CreatedBy = world.OwnerId,
            CreatedAt = world.DaysAgo(330),
            UpdatedAt = world.DaysAgo(330),
        });
    }

    private static void Members(SeedWorld world)
    {
        (string Email, string Name, string Role, string Status, double DaysAgo)[] people =
        [
            ("ines.dev", "Ines Fuchs", "account-member", "active", 470),
            ("jonas.dev", "Jonas Weber", "account-member", "active", 420),
            ("mei.data", "Mei Tanaka", "account-member", "active", 390),
            ("tariq.ops", "Tariq Aziz", "account-admin", "active", 360),
            ("pia.partner", "Pia Marques", "account-member", "active", 400),
            ("zoe.qa", "Zoe Lind", "account-member", "active", 310),
            ("audit.extern", "Noor Haddad", "auditor", "active", 120),
            ("grace.finance", "Grace Odell", "billing", "active", 280),
            ("emergency", "Break Glass", "break-glass", "active", 200),
            // On extended sick leave.
            ("luca.ops", "Luca Ferri", "account-admin", "suspended", 340),
            // A member with no project.
            ("nils.sales", "Nils Berg", "account-member", "active", 75),
        ];
        foreach (var (email, name, role, status, daysAgo) in people)
        {
            world.Member(world.User(email, name, daysAgo), role, status, daysAgo);
        }

        // Left the company: still a user, no longer a member.
        world.User("rita.gone", "Rita Gone", 500);

        Grant("production", "project-admin", "sam.admin", "tariq.ops", "luca.ops");
        Grant("production", "operator", "mei.data", "jonas.dev");
        Grant("production", "viewer", "vera.viewer", "ines.dev", "audit.extern");
        Grant("staging", "project-admin", "tariq.ops");
        Grant("staging", "operator", "ines.dev", "jonas.dev", "zoe.qa");
        Grant("staging", "viewer", "vera.viewer");
        Grant("dev", "project-admin", "ines.dev", "jonas.dev");
        Grant("dev", "operator", "mei.data", "zoe.qa");
        Grant("acme", "project-admin", "pia.partner");
        Grant("acme", "deployer", "jonas.dev");
        Grant("acme", "viewer", "audit.extern");
        // No project admin in globex.
        Grant("globex", "operator", "pia.partner");
        Grant("globex", "project-member", "zoe.qa");

        void Grant(string slug, string role, params IReadOnlyList<string> users)
        {
            foreach (var user in users)
            {
                world.Grant(DemoNetworks.Project(world, slug), role, world.Users[user], null, world.Users[user].CreatedAt);
            }
        }
    }

    private static void Invitations(SeedWorld world)
    {
        Account("lena.new@example.com", "account-member", 2);
        Account("old.candidate@example.com", "account-member", 64);
        Account("consultant@example.org", "account-admin", 41);
        Project("dev", "guest.dev@example.org", "viewer", 3);
        Project("globex", "webmaster@globex.example", "project-member", 52);

        void Account(string email, string role, double daysAgo)
        {
            var invitation = Invite("account", null, email, role, daysAgo);
            world.Add(new MemberRow
            {
                Seq = world.Next<MemberRow>(),
                Id = world.NewId(),
                Email = email,
                RoleId = invitation.RoleId,
                Status = "pending",
                InvitedBy = invitation.InvitedBy,
                InvitedAt = invitation.CreatedAt,
                InvitationId = invitation.Id,
                CreatedAt = invitation.CreatedAt,
                UpdatedAt = invitation.CreatedAt,
            });
        }

        void Project(string slug, string email, string role, double daysAgo)
        {
            var project = DemoNetworks.Project(world, slug);
            var invitation = Invite("project", project.Number, email, role, daysAgo);
            world.Add(new ProjectMemberRow
            {
                Seq = world.Next<ProjectMemberRow>(),
                Id = world.NewId(),
                ProjectNumber = project.Number,
                Email = email,
                RoleId = invitation.RoleId,
                Status = "pending",
                InvitedBy = invitation.InvitedBy,
                InvitedAt = invitation.CreatedAt,
                InvitationId = invitation.Id,
                CreatedAt = invitation.CreatedAt,
                UpdatedAt = invitation.CreatedAt,
            });
        }

        InvitationRow Invite(string type, int? project, string email, string role, double daysAgo) => world.Add(new InvitationRow
        {
            Seq = world.Next<InvitationRow>(),
            Id = world.NewId(),
            Type = type,
            ProjectNumber = project,
            Email = email,
            RoleId = world.Roles[role].Id,
            InvitedBy = world.Users["sam.admin"].Id,
            CreatedAt = world.DaysAgo(daysAgo),
            ExpiresAt = world.DaysAgo(daysAgo - 7),
        });
    }

    private static void Keys(SeedWorld world)
    {
        Key("Production CI", "account-member", "jonas.dev", 380, expires: null, used: 0.01, accesses: [("production", "deployer"), ("staging", "deployer")]);
        Key("Terraform", "account-admin", "rita.gone", 480, expires: null, used: 0.4,
            accesses: [("production", "project-admin"), ("staging", "project-admin"), ("dev", "project-admin")]);
        Key("Backup exporter", "account-member", "tariq.ops", 200, expires: 165, used: 0.05, accesses: [("production", "viewer"), ("acme", "viewer")]);
        Key("Old monitoring", "account-member", "luca.ops", 330, expires: null, used: 205, accesses: [("production", "viewer")]);
        Key("Grafana", "account-member", "tariq.ops", 60, expires: 4, used: 0.02, accesses: [("production", "viewer"), ("staging", "viewer")]);
        Key("Never tried", "account-member", "mei.data", 75, expires: null, used: null, accesses: [("dev", "operator")]);
        Key("Acme portal", "account-member", "pia.partner", 150, expires: 215, used: 1.3, accesses: [("acme", "operator")]);
        Key("Load test 2025", "account-member", "zoe.qa", 400, expires: -220, used: 221, accesses: [("staging", "operator")]);
        Key("Second owner key", RoleRow.OwnerSlug, "ada.owner", 260, expires: null, used: 31);
        Key("Paused integration", "account-member", "pia.partner", 110, expires: 255, used: 44, isActive: false, accesses: [("globex", "operator")]);
        Key("Inventory sync", "auditor", "audit.extern", 90, expires: 275, used: 0.1, tier: "high");

        void Key(
            string name,
            string role,
            string creator,
            double daysAgo,
            double? expires,
            double? used,
            bool isActive = true,
            string tier = "standard",
            IReadOnlyList<(string Project, string Role)>? accesses = null)
        {
            var key = AccountSeed.Key(world, name, $"raff_{world.NewId():N}{world.NewId():N}", role, world.Users[creator], daysAgo, row =>
            {
                row.ExpiresAt = expires is { } days ? world.DaysAgo(-days) : null;
                row.LastUsedAt = used is { } ago ? world.DaysAgo(ago) : null;
                row.IsActive = isActive;
                row.RateLimitTier = tier;
            });
            foreach (var (project, projectRole) in accesses ?? [])
            {
                world.Grant(DemoNetworks.Project(world, project), projectRole, null, key.Id, key.CreatedAt);
            }
        }
    }

    private static void SshKey(SeedWorld world, string name, string type)
    {
        var since = world.DaysAgo(100 + world.Number(500));
        world.Add(new SshKeyRow
        {
            Seq = world.Next<SshKeyRow>(),
            Id = world.NewId(),
            Name = name,
            PublicKey = $"{type} {SshBlob(world, type)} {name}",
            KeyType = type,
            CreatedBy = world.OwnerId,
            CreatedAt = since,
            UpdatedAt = since,
        });
    }

    /// <summary>The wire form of a public key: its type, length first, then bytes that look like a key.</summary>
    private static string SshBlob(SeedWorld world, string type)
    {
        var bytes = new List<byte> { 0, 0, 0, (byte)type.Length };
        bytes.AddRange(System.Text.Encoding.ASCII.GetBytes(type));
        bytes.AddRange([0, 0, 0, 32]);
        bytes.AddRange(world.NewId().ToByteArray());
        bytes.AddRange(world.NewId().ToByteArray());
        return Convert.ToBase64String([.. bytes]);
    }
}
