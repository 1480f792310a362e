using Raff.Console.Domain.Access;
using Raff.Console.Domain.Cost;
using Raff.Console.Domain.Findings;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>Evidence made of rows, all of it read; and rows that no rule minds, to be changed with <c>with</c>.</summary>
internal static class Fleet
{
    private static readonly string[] AccountPermissions = ["account.members.view", "account.members.manage", "account.billing.manage"];
    private static readonly string[] ProjectPermissions = ["project.members.manage", "vm.view"];

    public static DateTimeOffset Now { get; } = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    public static ProjectId P1 { get; } = new("p1");

    public static ProjectId P2 { get; } = new("p2");

    public static Project Project { get; } = new() { Id = P1, Name = "shop", Slug = "shop", AccountId = "acc", CreatedAt = Ago(100) };

    public static VirtualMachine Vm { get; } = new()
    {
        Id = new("vm1"),
        ProjectId = P1,
        Name = "web-01",
        Status = "active",
        PricePerHour = "0.01",
        PrivateIpv4Address = "10.0.0.5",
        Tags = [new VmTag("env:test")],
        CreatedAt = Ago(10),
        UpdatedAt = Ago(5),
    };

    public static VirtualMachine PublicVm { get; } = Vm with { PublicIpv4Address = "198.18.0.1" };

    public static Volume Volume { get; } = new()
    {
        Id = new("7"),
        ProjectId = P1,
        Name = "data",
        Status = "attached",
        Size = 50,
        ProductVm = "vm1",
        PricePerHour = "0.01",
        CreatedAt = Ago(10),
        UpdatedAt = Ago(5),
    };

    public static Snapshot Snapshot { get; } = new()
    {
        Id = new("70"),
        ProjectId = P1,
        Name = "before",
        Type = "vm",
        Size = "10",
        ProductVm = "vm1",
        PricePerHour = "0.01",
        CreatedAt = Ago(10),
    };

    public static Backup Backup { get; } =
        new() { Id = new("b1"), ProjectId = P1, Name = "nightly", Status = "ready", ProductVm = "vm1", CreatedAt = Ago(0.5) };

    public static BackupSchedule Schedule { get; } = new()
    {
        Id = new("s1"),
        ProjectId = P1,
        Name = "web-01-daily",
        Type = "daily",
        KeepCount = 7,
        ProductVm = "vm1",
        Enabled = true,
        LastRunAt = Ago(0.5),
        LastRunStatus = "succeeded",
        ConsecutiveFailures = 0,
        CreatedAt = Ago(100),
    };

    public static Vpc Vpc { get; } = new()
    {
        Id = new("v1"),
        ProjectId = P1,
        Name = "vpc-shop",
        Cidr = "10.0.0.0/24",
        Status = "active",
        TotalIps = 100,
        UsedIps = 1,
        CreatedAt = Ago(50),
    };

    public static PublicIp Ip { get; } = new()
    {
        Id = new("i1"),
        ProjectId = P1,
        IpAddress = "198.18.0.9",
        Type = "IPv4",
        Status = "in-use",
        Reserved = true,
        CreatedAt = Ago(50),
        UpdatedAt = Ago(20),
    };

    public static Member Owner { get; } = new() { Id = "m0", UserId = "u0", Email = "ada@example.com", Role = "owner", RoleId = "r-owner", Status = "active" };

    public static Member Member { get; } = new()
    {
        Id = "m1",
        UserId = "u1",
        Email = "sam@example.com",
        RoleId = "r-member",
        RoleName = "Member",
        Status = "active",
        InvitedAt = Ago(50),
        AcceptedAt = Ago(49),
    };

    public static ProjectMember ProjectMember { get; } = new()
    {
        Id = "pm1",
        ProjectId = P1,
        UserId = "u1",
        Email = "sam@example.com",
        RoleId = "r-viewer",
        RoleName = "Viewer",
        Status = "active",
        InvitedAt = Ago(50),
    };

    public static AccountKey Key { get; } = new()
    {
        Id = "k1",
        Name = "Terraform",
        KeyPrefix = "raff_00000001",
        IsActive = true,
        ExpiresAt = Now.AddDays(60),
        LastUsedAt = Ago(1),
        RoleId = "r-member",
        RoleName = "Member",
        CreatedBy = "u1",
        CreatedAt = Ago(30),
    };

    public static Role Role { get; } = new()
    {
        Id = "r-custom",
        Name = "Auditor",
        Slug = "auditor",
        Scope = "account",
        Permissions = ["account.members.view", "account.members.manage"],
        CreatedAt = Ago(5),
    };

    public static DateTimeOffset Ago(double days) => Now.AddDays(-days);

    public static Firewall Firewall(params FirewallRule[] rules) => new() { Id = new("f1"), ProjectId = P1, Name = "web", Rules = rules, VmCount = 2 };

    public static FirewallRule In(string protocol, string? range, string? ip, int? size) =>
        new() { Protocol = protocol, RuleType = "INBOUND", Range = range, Ip = ip, Size = size };

    /// <summary>The interfaces of <see cref="Vm"/>.</summary>
    public static VmNetworks Networks(params VmNetwork[] networks) => new("vm1", networks);

    public static VmNetwork Nic(string type, string? firewall = null, int number = 0) => new()
    {
        NicId = number,
        NetworkName = type == "vpc" ? "vpc-shop" : "",
        Ip = type == "ipv6" ? "2001:db8::1" : $"198.18.0.{number + 1}",
        Type = type,
        SecurityGroupId = firewall,
    };

    /// <summary>Everything was read: these rows, one project, the system roles and the permissions.</summary>
    public static FleetEvidence Of(params IEnumerable<object> rows)
    {
        var all = rows.ToList();
        List<Project> projects = [.. all.OfType<Project>()];
        if (projects.Count == 0)
        {
            projects.Add(Project);
        }

        return new FleetEvidence
        {
            Now = Now,
            Coverage = EvidenceCoverage.Complete,
            Projects = projects,
            Vms = [.. all.OfType<VirtualMachine>()],
            Volumes = [.. all.OfType<Volume>()],
            Snapshots = [.. all.OfType<Snapshot>()],
            Backups = [.. all.OfType<Backup>()],
            Schedules = [.. all.OfType<BackupSchedule>()],
            Vpcs = [.. all.OfType<Vpc>()],
            PublicIps = [.. all.OfType<PublicIp>()],
            Firewalls = [.. all.OfType<Firewall>()],
            Access = new AccessSources
            {
                Members = [.. all.OfType<Member>()],
                Keys = [.. all.OfType<AccountKey>()],
                Roles = [.. SystemRoles(), .. all.OfType<Role>()],
                Permissions =
                [
                    .. AccountPermissions.Select(name => new Permission { Name = name, Scope = "account" }),
                    .. ProjectPermissions.Select(name => new Permission { Name = name, Scope = "project" }),
                ],
                Projects =
                [
                    .. projects.Select(project => new ProjectPeople(
                        project, [.. all.OfType<ProjectMember>().Where(row => row.ProjectId == project.Id)], null)),
                ],
            },
            VmNetworks = all.OfType<VmNetworks>().ToDictionary(row => new ResourceId(row.Vm), row => row.Networks),
            VolumeSnapshots = all.OfType<VolumeSnapshots>().ToDictionary(row => new ResourceId(row.Volume), row => row.Snapshots),
            Budgets = all.OfType<ProjectBudget>().ToDictionary(row => row.Project, row => row.Budget),
            ProtectedProjects = all.OfType<ProtectedProject>().Select(row => row.Project).ToHashSet(),
        };
    }

    private static IEnumerable<Role> SystemRoles()
    {
        yield return System("r-member", "Member", "account", "account.members.view");
        yield return System("r-admin", "Admin", "account", "account.members.view", "account.members.manage");
        yield return System("r-viewer", "Viewer", "project", "vm.view");
        yield return System("r-padmin", "Project Admin", "project", ProjectPermissions);

        static Role System(string id, string name, string scope, params string[] permissions) =>
            new() { Id = id, Name = name, Slug = id[2..], Scope = scope, Permissions = permissions, IsSystem = true };
    }

    /// <summary>What a call for the networks of a VM answered.</summary>
    internal sealed record VmNetworks(string Vm, IReadOnlyList<VmNetwork> Networks);

    /// <summary>What a call for the snapshots of a volume answered.</summary>
    internal sealed record VolumeSnapshots(string Volume, params IReadOnlyList<Snapshot> Snapshots);

    /// <summary>The budget of a project.</summary>
    internal sealed record ProjectBudget(ProjectId Project, Budget Budget);

    /// <summary>A project that this console protects.</summary>
    internal sealed record ProtectedProject(ProjectId Project);
}
