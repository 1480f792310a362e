using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Snapshots;

/// <summary>Schema CreateSnapshotRequest.</summary>
[WireName("CreateSnapshotRequest")]
internal sealed record CreateSnapshotRequest
{
    [AllowedValues("vm", "volume")]
    public required string ResourceType { get; init; }

    public Guid? ResourceId { get; init; }

    public long? VolumeId { get; init; }

    [Length(1, 128)]
    public required string Name { get; init; }
}
