using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>
/// Schema DeleteVMRequest. Prose and schema contradict each other about what is meant by leaving a field out (docs/raff-api.md#c14); here it is
/// what destroys less: detach, keep.
/// </summary>
[WireName("DeleteVMRequest")]
internal sealed record DeleteVmRequest
{
    [AllowedValues("detach", "delete")]
    public string? VolumeAction { get; init; }

    public bool? DeleteVpc { get; init; }
}
