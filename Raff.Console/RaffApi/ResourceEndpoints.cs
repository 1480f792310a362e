using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.RaffApi;

/// <summary>The eight kinds of project resources as the API serves them (docs/raff-api.md).</summary>
public static class ResourceEndpoints
{
    /// <summary>Virtual machines.</summary>
    public static ResourceEndpoint<VirtualMachine> VirtualMachines { get; } = new("vms") { ListTakesProjectQuery = true };

    /// <summary>Volumes.</summary>
    public static ResourceEndpoint<Volume> Volumes { get; } = new("volumes");

    /// <summary>Snapshots of VMs and volumes.</summary>
    public static ResourceEndpoint<Snapshot> Snapshots { get; } = new("snapshots");

    /// <summary>Backups of VMs.</summary>
    public static ResourceEndpoint<Backup> Backups { get; } = new("backups");

    /// <summary>Backup schedules of VMs.</summary>
    public static ResourceEndpoint<BackupSchedule> BackupSchedules { get; } = new("backup-schedules");

    /// <summary>Private networks.</summary>
    public static ResourceEndpoint<Vpc> Vpcs { get; } = new("vpcs") { Pages = false, NestedUnder = "vpc" };

    /// <summary>Public IP addresses.</summary>
    public static ResourceEndpoint<PublicIp> PublicIps { get; } = new("ips");

    /// <summary>Firewalls (the API says security groups).</summary>
    public static ResourceEndpoint<Firewall> Firewalls { get; } = new("security-groups") { Pages = false };
}
