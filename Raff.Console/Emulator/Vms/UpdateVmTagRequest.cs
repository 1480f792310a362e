using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema UpdateVMTagRequest.</summary>
[AtLeastOne]
[WireName("UpdateVMTagRequest")]
internal sealed record UpdateVmTagRequest
{
    [Length(1, 64)]
    public string? Name { get; init; }

    public int? Priority { get; init; }
}
