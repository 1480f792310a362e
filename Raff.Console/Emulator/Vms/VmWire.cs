using System.Text.Json.Serialization;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema VM.</summary>
[WireName("VM")]
internal sealed record VmWire
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Status { get; init; }

    public required int Cpu { get; init; }

    public required int Ram { get; init; }

    public required int Storage { get; init; }

    public required int AddedStorage { get; init; }

    public required int TotalStorage { get; init; }

    public required Guid TemplateId { get; init; }

    public required string TemplateName { get; init; }

    public required string TemplateVersion { get; init; }

    /// <summary>Undocumented by the vendor; here, the template's version.</summary>
    public string? Version { get; init; }

    public required string PricePerHour { get; init; }

    public required int PricingId { get; init; }

    public string? CreatedBy { get; init; }

    public string? BillingType { get; init; }

    public Guid? SubscriptionId { get; init; }

    public string? BackupType { get; init; }

    public required string Region { get; init; }

    public Guid? ProjectId { get; init; }

    public string? PublicIpv4Address { get; init; }

    public string? PublicIpv6Address { get; init; }

    public string? PrivateIpv4Address { get; init; }

    /// <summary>Always null: VPCs have no IPv6.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? PrivateIpv6Address { get; init; }

    public IReadOnlyList<VmTagWire>? Tags { get; init; }

    public bool? ConsoleRequireMfa { get; init; }

    public required bool Active { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The VM with its tags and interfaces, which must be loaded.</summary>
    public static VmWire Of(VmRow row, ReachableProject project) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Status = row.Status,
        Cpu = row.Cpu,
        Ram = row.Ram,
        Storage = row.Storage,
        AddedStorage = row.AddedStorage,
        TotalStorage = row.Storage + row.AddedStorage,
        TemplateId = row.TemplateId,
        TemplateName = row.TemplateName,
        TemplateVersion = row.TemplateVersion,
        Version = row.TemplateVersion,
        PricePerHour = row.PricePerHour,
        PricingId = row.PlanId,
        CreatedBy = row.CreatedBy?.ToString(),
        BillingType = row.BillingType,
        SubscriptionId = row.SubscriptionId,
        BackupType = row.BackupType,
        Region = row.Region,
        ProjectId = project.Id,
        PublicIpv4Address = Address(row, "public"),
        PublicIpv6Address = Address(row, "ipv6"),
        PrivateIpv4Address = Address(row, "vpc"),
        Tags = VmTagWire.AllOf(row),
        ConsoleRequireMfa = row.ConsoleRequireMfa,
        Active = row.Status == VmStatus.Active,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
    };

    private static string? Address(VmRow row, string type) => !row.WasActive
        ? null
        : row.Nics.Where(nic => nic.Type == type).OrderByDescending(nic => nic.IsPrimary).ThenBy(nic => nic.NicId).FirstOrDefault()?.Ip;
}
