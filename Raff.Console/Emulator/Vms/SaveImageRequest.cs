using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema SaveImageRequest.</summary>
[WireName("SaveImageRequest")]
internal sealed record SaveImageRequest
{
    [Length(1, 128)]
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>0 the OS disk, by default; 1 and up the attached volumes in the order of their ids.</summary>
    [Range(0, int.MaxValue)]
    public int? DiskId { get; init; }

    /// <summary>-1 the disk as it is, by default; else a snapshot of it.</summary>
    [Range(-1, int.MaxValue)]
    public int? SnapshotId { get; init; }
}
