using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Volumes;

/// <summary>Schema CreateVolumeRequest, with the product's actual size limits (docs/raff-api.md#c31).</summary>
[WireName("CreateVolumeRequest")]
internal sealed record CreateVolumeRequest
{
    [Length(1, 64)]
    public required string Name { get; init; }

    [Range(VolumeChanges.MinSize, VolumeChanges.MaxSize)]
    public required int Size { get; init; }

    [AllowedValues("nvme")]
    public required string VolumeType { get; init; }

    [AllowedValues("ext4", "xfs", "btrfs")]
    public string? FilesystemType { get; init; }

    public Guid? VmId { get; init; }

    [AllowedValues("us-east")]
    public string? Region { get; init; }
}
