using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema DeleteVMsBulkRequest.</summary>
[WireName("DeleteVMsBulkRequest")]
internal sealed record DeleteVmsBulkRequest
{
    [Length(1, 50)]
    public required IReadOnlyList<Guid> Ids { get; init; }

    [AllowedValues("detach", "delete")]
    public string? VolumeAction { get; init; }

    public bool? DeleteVpc { get; init; }
}
