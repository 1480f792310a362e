using Raff.Console.Emulator.Store;
using Raff.Console.Emulator.Vms;

namespace Raff.Console.Emulator.Seeds;

/// <summary>A VM to be seeded.</summary>
/// <param name="Project">Its project.</param>
/// <param name="Name">Its name.</param>
/// <param name="PlanId">Its plan.</param>
/// <param name="DaysAgo">Its age in days.</param>
internal sealed record SeedVm(ProjectRow Project, string Name, int PlanId, double DaysAgo)
{
    /// <summary>Null: the newest Ubuntu LTS.</summary>
    public TemplateRow? Template { get; init; }

    public string Status { get; init; } = VmStatus.Active;

    /// <summary>Days since its state last changed; null: since it was created.</summary>
    public double? ChangedDaysAgo { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public VpcRow? Vpc { get; init; }

    /// <summary>Its firewall; null: the default one only.</summary>
    public SecurityGroupRow? Firewall { get; init; }

    /// <summary>Whether the firewall is on the IPv4 interface only.</summary>
    public bool FirewallOnIpv4Only { get; init; }

    public bool PublicIp { get; init; } = true;

    /// <summary>A reserved address instead of an auto-assigned one.</summary>
    public bool ReservedIp { get; init; }

    public bool Ipv6 { get; init; }

    /// <summary>Disk beyond the plan's, GB.</summary>
    public int AddedStorage { get; init; }

    public string? BackupType { get; init; }

    public Guid? CreatedBy { get; init; }
}
