using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema CreateVMRequest, plus <c>pricing_plan_id</c>, the docs' name for <c>pricing_id</c>.</summary>
[WireName("CreateVMRequest")]
internal sealed record CreateVmRequest
{
    /// <summary>At least two uppercase letters, two digits and a special character; only letters, digits and those characters.</summary>
    public const string PasswordPattern = "^(?=(.*[A-Z]){2})(?=(.*[0-9]){2})(?=.*[@+\\-_.,!])[A-Za-z0-9@+\\-_.,!]+$";

    [Length(1, 64)]
    public required string Name { get; init; }

    /// <summary>A UUID; a string, because the docs' example id is not one.</summary>
    public required string TemplateId { get; init; }

    [Range(1, 17)]
    public int? PricingId { get; init; }

    /// <summary>Another name for <see cref="PricingId"/>; also accepts the docs' example id.</summary>
    public JsonElement? PricingPlanId { get; init; }

    [AllowedValues("us-east")]
    public string? Region { get; init; }

    public IReadOnlyList<string>? SshKeys { get; init; }

    [Length(12, 128)]
    [RegularExpression(PasswordPattern)]
    public string? Password { get; init; }

    [Range(0, 10_000)]
    public int? ExtraStorage { get; init; }

    [AllowedValues("ext4", "xfs", "btrfs")]
    public string? ExtraStorageType { get; init; }

    [AllowedValues("none", "daily", "weekly")]
    public string? BackupType { get; init; }

    [RegularExpression(Schedules.ScheduleTime.Pattern)]
    public string? BackupTime { get; init; }

    [AllowedValues("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")]
    public string? BackupDate { get; init; }

    [MaxLength(20)]
    public IReadOnlyList<string>? Tags { get; init; }

    public Guid? VpcId { get; init; }

    [Length(1, 64)]
    public string? VpcName { get; init; }

    [RegularExpression("^([0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}$")]
    public string? VpcCidr { get; init; }

    public bool? SkipPublicIp { get; init; }

    public bool? SkipVpc { get; init; }
}
