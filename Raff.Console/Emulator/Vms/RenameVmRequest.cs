using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema RenameVMRequest.</summary>
[WireName("RenameVMRequest")]
internal sealed record RenameVmRequest
{
    [Length(1, 64)]
    public required string Name { get; init; }
}
