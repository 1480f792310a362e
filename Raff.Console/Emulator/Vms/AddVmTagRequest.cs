using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema AddVMTagRequest.</summary>
[WireName("AddVMTagRequest")]
internal sealed record AddVmTagRequest
{
    [Length(1, 64)]
    public required string Name { get; init; }

    /// <summary>Lower sorts first.</summary>
    public int? Priority { get; init; }
}
