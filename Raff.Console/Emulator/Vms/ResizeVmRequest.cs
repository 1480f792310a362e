using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema ResizeVMRequest.</summary>
[WireName("ResizeVMRequest")]
internal sealed record ResizeVmRequest
{
    [Range(1, int.MaxValue)]
    public required int PricingId { get; init; }
}
