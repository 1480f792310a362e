using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Snapshots;

/// <summary>Schema RenameSnapshotRequest.</summary>
[WireName("RenameSnapshotRequest")]
internal sealed record RenameSnapshotRequest
{
    [Length(1, 128)]
    public required string Name { get; init; }
}
