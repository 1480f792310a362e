using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema ResizeVMDiskRequest.</summary>
[WireName("ResizeVMDiskRequest")]
internal sealed record ResizeVmDiskRequest
{
    /// <summary>The whole disk, GB.</summary>
    [Range(1, int.MaxValue)]
    public required int NewSize { get; init; }
}
