using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Volumes;

/// <summary>Schema AttachVolumeRequest.</summary>
[WireName("AttachVolumeRequest")]
internal sealed record AttachVolumeRequest
{
    public required Guid VmId { get; init; }
}
