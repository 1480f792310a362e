namespace Raff.Console.RaffApi.Requests;

/// <summary>A volume to make (docs/raff-api.md#volumes).</summary>
public sealed record CreateVolume
{
    /// <summary>The name, 1 to 64 characters.</summary>
    public required string Name { get; init; }

    /// <summary>GB.</summary>
    public required int Size { get; init; }

    /// <summary>nvme, the only type there is.</summary>
    public string VolumeType { get; init; } = "nvme";

    /// <summary>ext4, xfs or btrfs; null for none.</summary>
    public string? FilesystemType { get; init; }

    /// <summary>The VM to attach it to; null for none.</summary>
    public ResourceId? VmId { get; init; }

    /// <summary>The region code.</summary>
    public string? Region { get; init; }
}
