using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema UpdateVPCRequest.</summary>
[AtLeastOne]
[WireName("UpdateVPCRequest")]
internal sealed record UpdateVpcRequest
{
    [Length(1, 64)]
    public string? Name { get; init; }

    public string? Description { get; init; }
}
