namespace Raff.Console.RaffApi.Requests;

/// <summary>A VM to make (docs/raff-api.md#create-vm).</summary>
public sealed record CreateVm
{
    /// <summary>The name, 1 to 64 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The template.</summary>
    public required string TemplateId { get; init; }

    /// <summary>The plan, see <see cref="Contracts.VmPlan"/>.</summary>
    public required int PricingId { get; init; }

    /// <summary>The region code.</summary>
    public required string Region { get; init; }

    /// <summary>Public keys as text, not their ids; ignored by Windows.</summary>
    public IReadOnlyList<string>? SshKeys { get; init; }

    /// <summary>At least 12 characters with 2 capitals, 2 digits and one of <c>@+-_.,!</c>; Windows needs one.</summary>
    public Secret? Password { get; init; }

    /// <summary>Disk beyond the plan, GB.</summary>
    public int? ExtraStorage { get; init; }

    /// <summary>ext4, xfs or btrfs.</summary>
    public string? ExtraStorageType { get; init; }

    /// <summary>none, daily or weekly.</summary>
    public string? BackupType { get; init; }

    /// <summary>When backups run, for example <c>8am</c>.</summary>
    public string? BackupTime { get; init; }

    /// <summary>The weekday of weekly backups.</summary>
    public string? BackupDate { get; init; }

    /// <summary>Tags by name.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>An existing VPC to join.</summary>
    public string? VpcId { get; init; }

    /// <summary>The name of a VPC to make, together with <see cref="VpcCidr"/>.</summary>
    public string? VpcName { get; init; }

    /// <summary>The range of the VPC to make, a.b.c.d/nn.</summary>
    public string? VpcCidr { get; init; }

    /// <summary>No public IP; not together with <see cref="SkipVpc"/>.</summary>
    public bool? SkipPublicIp { get; init; }

    /// <summary>No VPC.</summary>
    public bool? SkipVpc { get; init; }
}
