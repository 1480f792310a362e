namespace Raff.Console.Kinds.Joins;

/// <summary>What columns and filters can need beside the rows of their list: another list, by its kind's word, or <see cref="Networks"/>.</summary>
public static class JoinNeed
{
    /// <summary>The VMs.</summary>
    public const string Vms = "vms";

    /// <summary>The backups.</summary>
    public const string Backups = "backups";

    /// <summary>The backup schedules.</summary>
    public const string Schedules = "backup-schedules";

    /// <summary>The VPCs.</summary>
    public const string Vpcs = "vpcs";

    /// <summary>The firewalls.</summary>
    public const string Firewalls = "firewalls";

    /// <summary>The network interfaces of VMs, as far as the last sweeps read them.</summary>
    public const string Networks = "networks";
}
