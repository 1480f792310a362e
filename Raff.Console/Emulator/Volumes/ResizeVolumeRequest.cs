using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Volumes;

/// <summary>Schema ResizeVolumeRequest.</summary>
[WireName("ResizeVolumeRequest")]
internal sealed record ResizeVolumeRequest
{
    [Range(1, VolumeChanges.MaxSize)]
    public required int NewSize { get; init; }
}
