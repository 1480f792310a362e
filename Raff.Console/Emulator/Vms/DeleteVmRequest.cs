using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>
/// Schema DeleteVMRequest. Text and schema contradict each other about the default of an absent field (docs/raff-api.md#c14); here it is
/// the less destructive one: detach, keep.
/// </summary>
[WireName("DeleteVMRequest")]
internal sealed record DeleteVmRequest
{
    [AllowedValues("detach", "delete")]
    public string? VolumeAction { get; init; }

    public bool? DeleteVpc { get; init; }
}
