namespace Raff.Console.Domain.Findings;

/// <summary>The words for what a finding is about: the route word of a kind of resource, or a word for a part of the account.</summary>
public static class SubjectKinds
{
    public const string Vm = "vms";
    public const string Volume = "volumes";
    public const string Snapshot = "snapshots";
    public const string Backup = "backups";
    public const string Schedule = "backup-schedules";
    public const string Vpc = "vpcs";
    public const string PublicIp = "ips";
    public const string Firewall = "firewalls";
    public const string Project = "project";
    public const string Member = "member";
    public const string Invitation = "invitation";
    public const string Role = "role";
    public const string Key = "key";
    public const string Account = "account";
}
