using System.Text.Json.Serialization;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Backups;

/// <summary>Schema Backup.</summary>
[WireName("Backup")]
internal sealed record BackupWire
{
    public required Guid Id { get; init; }

    public Guid? AccountId { get; init; }

    public Guid? ProjectId { get; init; }

    public string? CreatedBy { get; init; }

    public string? Region { get; init; }

    public Guid? ProductVm { get; init; }

    public required string Name { get; init; }

    public required long StorageSize { get; init; }

    public required string Status { get; init; }

    public string? PricePerHour { get; init; }

    public DateTimeOffset? ExpireDate { get; init; }

    /// <summary>Also written when null, which means a backup outside any series.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? IncrementId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public static BackupWire Of(Call call, BackupRow row) => new()
    {
        Id = row.Id,
        AccountId = call.Caller.AccountId,
        ProjectId = call.ProjectIdOf(row),
        CreatedBy = row.CreatedBy?.ToString(),
        Region = row.Region,
        ProductVm = row.VmId,
        Name = row.Name,
        StorageSize = row.StorageSize,
        Status = row.Status,
        PricePerHour = row.PricePerHour,
        ExpireDate = row.ExpireDate,
        IncrementId = row.IncrementId,
        CreatedAt = row.CreatedAt,
    };
}
