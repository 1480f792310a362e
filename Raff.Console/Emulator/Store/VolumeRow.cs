namespace Raff.Console.Emulator.Store;

/// <summary>A block volume (schema Volume); its id in the API is <see cref="Seq"/>.</summary>
internal sealed class VolumeRow : IProjectRow
{
    public long Seq { get; set; }

    public int ProjectNumber { get; set; }

    /// <summary>The VM it is attached to.</summary>
    public Guid? VmId { get; set; }

    public required string Name { get; set; }

    public string VolumeType { get; set; } = "nvme";

    /// <summary>GB.</summary>
    public int Size { get; set; }

    /// <summary>creating, available, attached, deleting or failed.</summary>
    public required string Status { get; set; }

    public string? FilesystemType { get; set; }

    public required string PricePerHour { get; set; }

    public string Region { get; set; } = "us-east";

    public Guid? CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
