namespace Raff.Console.Domain.Findings;

/// <summary>What a rule may need to know. Each is read, or not, by itself.</summary>
public enum EvidenceKind
{
    /// <summary>The list of VMs, by project.</summary>
    Vms,

    /// <summary>The list of volumes, by project.</summary>
    Volumes,

    /// <summary>The list of snapshots, by project.</summary>
    Snapshots,

    /// <summary>The list of backups, by project.</summary>
    Backups,

    /// <summary>The list of backup schedules, by project.</summary>
    Schedules,

    /// <summary>The list of VPCs, by project.</summary>
    Vpcs,

    /// <summary>The list of public IPs, by project.</summary>
    PublicIps,

    /// <summary>The list of firewalls, by project.</summary>
    Firewalls,

    /// <summary>The network interfaces of VMs: one call for each VM, so known VM by VM.</summary>
    VmNetworks,

    /// <summary>The snapshots of volumes: one call for each volume, so known volume by volume. A snapshot does not name its volume.</summary>
    VolumeSnapshots,

    /// <summary>Who is in a project, open invitations included, by project.</summary>
    ProjectMembers,

    /// <summary>The reachable projects.</summary>
    Projects,

    /// <summary>The members of the account, open invitations included.</summary>
    Members,

    /// <summary>The roles of the account.</summary>
    Roles,

    /// <summary>The permissions that roles are made of.</summary>
    Permissions,

    /// <summary>The API keys of the account.</summary>
    Keys,

    /// <summary>The public price list. Never required: without it, a finding only has no cost, or one estimated from the resource's own price.</summary>
    Prices,

    /// <summary>Which projects are protected in this console. Always known.</summary>
    Protection,

    /// <summary>The budgets of projects, which this console keeps. Always known.</summary>
    Budgets,
}
