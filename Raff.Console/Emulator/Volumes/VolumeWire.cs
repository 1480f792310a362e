using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Volumes;

/// <summary>Schema Volume.</summary>
[WireName("Volume")]
internal sealed record VolumeWire
{
    public required long Id { get; init; }

    public Guid? AccountId { get; init; }

    public Guid? ProjectId { get; init; }

    public Guid? ProductVm { get; init; }

    public required string Name { get; init; }

    public required string VolumeType { get; init; }

    public required int Size { get; init; }

    public required string Status { get; init; }

    public string? PricePerHour { get; init; }

    public string? Region { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public static VolumeWire Of(Call call, VolumeRow row) => new()
    {
        Id = row.Seq,
        AccountId = call.Caller.AccountId,
        ProjectId = call.ProjectIdOf(row),
        ProductVm = row.VmId,
        Name = row.Name,
        VolumeType = row.VolumeType,
        Size = row.Size,
        Status = row.Status,
        PricePerHour = row.PricePerHour,
        Region = row.Region,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
    };
}
