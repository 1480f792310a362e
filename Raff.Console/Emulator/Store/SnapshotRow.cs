namespace Raff.Console.Emulator.Store;

/// <summary>A snapshot (schema Snapshot); its id in the API is <see cref="Seq"/>. Its source may no longer exist.</summary>
internal sealed class SnapshotRow : IProjectRow
{
    public long Seq { get; set; }

    public int ProjectNumber { get; set; }

    /// <summary>vm or volume.</summary>
    public required string Type { get; set; }

    public required string Name { get; set; }

    /// <summary>GB as text.</summary>
    public string? Size { get; set; }

    /// <summary>Provisioned GB of the source at that time, as text.</summary>
    public string? TargetSize { get; set; }

    /// <summary>Empty: saved. <c>active</c>: its source runs on it.</summary>
    public string Status { get; set; } = "";

    public Guid? VmId { get; set; }

    public long? VolumeId { get; set; }

    public required string PricePerHour { get; set; }

    public Guid? CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
