using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Snapshots;

/// <summary>
/// Schema Snapshot. It has no volume id: the source of a volume snapshot can be found only through the list's filter (docs/raff-api.md#snapshots).
/// </summary>
[WireName("Snapshot")]
internal sealed record SnapshotWire
{
    public required long Id { get; init; }

    public Guid? AccountId { get; init; }

    public Guid? ProjectId { get; init; }

    public string? CreatedBy { get; init; }

    public required string Type { get; init; }

    public required string Name { get; init; }

    public string? Size { get; init; }

    public string? TargetSize { get; init; }

    public string? Status { get; init; }

    public Guid? ProductVm { get; init; }

    public string? PricePerHour { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public static SnapshotWire Of(Call call, SnapshotRow row) => new()
    {
        Id = row.Seq,
        AccountId = call.Caller.AccountId,
        ProjectId = call.ProjectIdOf(row),
        CreatedBy = row.CreatedBy?.ToString(),
        Type = row.Type,
        Name = row.Name,
        Size = row.Size,
        TargetSize = row.TargetSize,
        Status = row.Status,
        ProductVm = row.VmId,
        PricePerHour = row.PricePerHour,
        CreatedAt = row.CreatedAt,
    };
}
